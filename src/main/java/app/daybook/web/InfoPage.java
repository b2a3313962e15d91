package app.daybook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages that the foot of every page leads to. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class InfoPage {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record About(String provider) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Accessibility(String contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Help(String contact) implements TemplateInstance {}

    private final WebSettings settings;

    InfoPage(WebSettings settings) {
        this.settings = settings;
    }

    @GET
    @Path("about")
    public TemplateInstance about() {
        return new About(settings.provider());
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return new Accessibility(settings.contact());
    }

    @GET
    @Path("help")
    public TemplateInstance help() {
        return new Help(settings.contact());
    }
}
