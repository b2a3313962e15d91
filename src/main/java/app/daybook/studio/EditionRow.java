package app.daybook.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.learner.Learner;
import app.daybook.publishing.Origin;
import app.daybook.publishing.PastPublication;
import app.daybook.web.When;

/**
 * An edition as it was put into service, as a line of the list of all of them.
 *
 * @param by the name of who published it; empty where the folder did by itself
 * @param state against what is served now
 */
record EditionRow(
        long number, String when, String by, Origin source, String note, String edition, EditionRow.State state) {

    private static final int MARK = 12;

    /** How an edition stands against what is served now. */
    enum State {
        /** It was put into service last. */
        SERVED,
        /** The same files are served, by a later line. */
        SAME,
        OTHER
    }

    public boolean isServed() {
        return state == State.SERVED;
    }

    public boolean isOther() {
        return state == State.OTHER;
    }

    /**
     * @param published the newest first
     * @param served the digest of what is served; empty if nothing is
     * @param isNewest whether the first of them is the newest of all
     */
    static List<EditionRow> of(List<PastPublication> published, String served, boolean isNewest) {
        Map<Long, String> names = names(published);
        List<EditionRow> rows = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            PastPublication one = published.get(i);
            if (!isEcho(published, i)) {
                State same = isNewest && rows.isEmpty() ? State.SERVED : State.SAME;
                rows.add(new EditionRow(
                        one.number(),
                        When.momentInUtc(one.at()),
                        person(one).map(id -> names.getOrDefault(id, one.by())).orElse(""),
                        one.source(),
                        one.note(),
                        one.edition().substring(0, MARK),
                        served.equals(one.edition()) ? same : State.OTHER));
            }
        }
        return rows;
    }

    /** The folder says again what the studio said, once it is written there: that is one edition. */
    private static boolean isEcho(List<PastPublication> published, int at) {
        PastPublication one = published.get(at);
        return one.source() == Origin.FOLDER
                && person(one).isEmpty()
                && at + 1 < published.size()
                && published.get(at + 1).edition().equals(one.edition());
    }

    private static Map<Long, String> names(List<PastPublication> published) {
        Map<Long, String> names = new HashMap<>();
        List<Long> ids = published.stream()
                .flatMap(one -> person(one).stream())
                .distinct()
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> Learner.<Learner>list("id in ?1", ids).forEach(person -> names.put(person.id, person.name)));
        return names;
    }

    /** The number of a person, as {@code by} names one. */
    private static Optional<Long> person(PastPublication one) {
        return Optional.of(one.by())
                .filter(by -> by.matches(Authored.INSTRUCTOR + " \\d{1,18}"))
                .map(by -> Long.valueOf(by.substring(Authored.INSTRUCTOR.length() + 1)));
    }
}
