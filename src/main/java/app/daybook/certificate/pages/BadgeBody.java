package app.daybook.certificate.pages;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.LargerBody;

/** A badge baked into a picture is as large as the picture. */
final class BadgeBody {

    @Produces
    @Singleton
    LargerBody pictures() {
        return new LargerBody(Pattern.compile("/badge-check/?"), 2 << 20);
    }
}
