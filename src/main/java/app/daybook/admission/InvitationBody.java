package app.daybook.admission;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.LargerBody;

/** A file of ten thousand names and addresses. */
final class InvitationBody {

    @Produces
    @Singleton
    LargerBody invitations() {
        return new LargerBody(Pattern.compile("/teaching/[^/]+/invitations/?"), 2 << 20);
    }
}
