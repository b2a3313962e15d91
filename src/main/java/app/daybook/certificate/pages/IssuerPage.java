package app.daybook.certificate.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.document.Issuer;
import app.daybook.web.WebSettings;

/** Who issues badges here, for people. */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IssuerPage(String name, String description, String address, String did, String contact, Preview preview)
        implements TemplateInstance {

    static IssuerPage of(Issuer issuer, WebSettings settings) {
        String description =
                issuer.profile(settings.provider()).get("description").toString();
        return new IssuerPage(
                settings.provider(),
                description,
                settings.providerAddress(),
                issuer.did(),
                settings.contact(),
                Preview.of(settings.provider(), description, issuer.address("/issuer"), "", issuer));
    }
}
