package app.daybook.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import app.daybook.rig.Learner;
import app.daybook.rig.Learners;

/** Attempts that are handed in, one after the other. */
final class Submissions implements Deed {

    private static final int FIRST = 8;
    private static final int LAST = 11;
    private static final String ATTEMPTS = Site.COURSE + "/quizzes/" + Site.QUIZ + "/attempts";

    private final Site site;
    private final Queue<String> handedIn = new ConcurrentLinkedQueue<>();
    private Hands hands = new Hands();
    private long acknowledged;

    Submissions(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public void begin() {
        handedIn.clear();
        hands = new Hands();
        for (Learner learner : site.learners().all().subList(FIRST, LAST + 1)) {
            hands.put(() -> handIn(learner));
        }
    }

    private boolean handIn(Learner learner) throws Exception {
        String attempt = Learners.attempt(learner.post(ATTEMPTS, Map.of()));
        String result = learner.post(attempt + "/submission", Map.of("blanks", "999"));
        if (!result.contains("data-autosave")) {
            handedIn.add(attempt.substring(attempt.lastIndexOf('/') + 1));
        }
        return true;
    }

    @Override
    public boolean isUnderWay() {
        return !handedIn.isEmpty();
    }

    @Override
    public void end() throws Exception {
        hands.rest();
        acknowledged += handedIn.size();
    }

    @Override
    public List<String> check() throws SQLException {
        List<String> lost = new ArrayList<>();
        try (var connection = site.services().connection();
                var query = connection.prepareStatement("select token from unnest(?::uuid[]) token where not exists"
                        + " (select 1 from quiz_attempt a where a.token = token.token and submitted_at is not null)")) {
            query.setArray(1, connection.createArrayOf("text", handedIn.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lost.add("the attempt " + row.getString(1) + " was handed in and is not");
                }
            }
        }
        return lost;
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }
}
