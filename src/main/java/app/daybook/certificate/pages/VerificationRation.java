package app.daybook.certificate.pages;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.web.Ration;

/** Keeps one client from trying serials and addresses of badges in bulk. */
final class VerificationRation {

    private static final Pattern PAGES = Pattern.compile("/(certificates|badges|badge-check)(/.*)?");

    @Produces
    @Singleton
    Ration verifications(CertificateConfig config) {
        return new Ration(
                "verification",
                request -> PAGES.matcher(request.path()).matches(),
                Ration.Client.ADDRESS,
                config.verificationsPerMinute(),
                TooManyAsked::new);
    }
}
