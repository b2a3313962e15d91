package app.daybook.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import app.daybook.rig.Accounts;
import app.daybook.rig.Graduation;
import app.daybook.rig.Learner;

/** Learners who have done everything claim their certificates of two nodes at once, each until both have acknowledged. */
final class ClaimsAtBoth {

    private static final int FIRST = 16;
    private static final String CLAIM = Site.COURSE + "/certificates";
    private static final Map<String, String> NAME = Map.of("name", "Amélie Thériault");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int AGAIN_MILLIS = 200;

    private final Hands hands = new Hands();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final int claims;

    private ClaimsAtBoth(int claims) {
        this.claims = claims;
    }

    /** Lets them have done everything. */
    static void prepare(Site site) throws SQLException, IOException {
        try (Connection connection = site.services().connection()) {
            new Graduation(connection, site.settings(), FIRST).everybody();
        }
    }

    static ClaimsAtBoth begin(Site site, List<String> nodes) {
        List<Learner> learners = site.learners().all().subList(FIRST, Site.LEARNERS);
        ClaimsAtBoth claims = new ClaimsAtBoth(learners.size() * nodes.size());
        for (Learner learner : learners) {
            for (String node : nodes) {
                Learner before = learner.at(node);
                claims.hands.put(() -> claims.isNotTaken(before));
            }
        }
        return claims;
    }

    private boolean isNotTaken(Learner learner) throws InterruptedException {
        try {
            learner.post(CLAIM, NAME);
            acknowledged.incrementAndGet();
            return false;
        } catch (IOException | IllegalStateException nodeAway) {
            Thread.sleep(AGAIN_MILLIS);
            return true;
        }
    }

    /** Waits until all are taken; answers what is wrong: whoever has not one certificate, issued once. */
    List<String> check(Site site) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (acknowledged.get() < claims && Instant.now().isBefore(end)) {
            Thread.sleep(AGAIN_MILLIS);
        }
        hands.rest();
        List<String> wrong = new ArrayList<>();
        if (acknowledged.get() < claims) {
            wrong.add(acknowledged.get() + " of " + claims + " claims acknowledged");
        }
        for (int number = FIRST; number < Site.LEARNERS; number++) {
            Issues.found(site, number, "after claims of two nodes", wrong);
        }
        return wrong;
    }

    /** Who claims. */
    static List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (int number = FIRST; number < Site.LEARNERS; number++) {
            all.add(Accounts.name(number));
        }
        return all;
    }
}
