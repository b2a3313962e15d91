package app.daybook.keeping;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;

/** Notes as files: printing keeps a processor for a good part of a second, and others wait. */
final class NotesRation {

    private static final Pattern FILE = Pattern.compile("/courses/[^/]+/notes/" + Pattern.quote(PrintedNotes.FILE));

    private static final int PER_MINUTE = 10;

    @Produces
    @Singleton
    Ration printedNotes() {
        return new Ration(
                "printed-notes", request -> FILE.matcher(request.path()).matches(), Ration.Client.ACCOUNT, PER_MINUTE);
    }
}
