package app.daybook.studio;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.studio.draft.CourseZip;
import app.daybook.web.LargerBody;

/** A form encodes many characters of a text as three. */
final class StudioBody {

    @Produces
    @Singleton
    LargerBody texts() {
        return new LargerBody(Pattern.compile("/studio/[^/]+/files/[^/]+/(?:drafts|seen)/?"), 1 << 20);
    }

    @Produces
    @Singleton
    LargerBody files() {
        return new LargerBody(Pattern.compile("/studio/[^/]+/(?:archives|media)/?"), CourseZip.LARGEST);
    }
}
