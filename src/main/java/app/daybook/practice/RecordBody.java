package app.daybook.practice;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.LargerBody;

/** A case of four visits is longer than other forms. */
final class RecordBody {

    @Produces
    @Singleton
    LargerBody records() {
        return new LargerBody(Pattern.compile("/courses/[^/]+/records/[^/]+/(?:drafts|hand-ins)/?"), 1 << 20);
    }
}
