package app.daybook.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import app.daybook.rig.Accounts;
import app.daybook.rig.Graduation;
import app.daybook.rig.Learner;

/** Certificates that are claimed, by learners who have done everything. */
final class Issues implements Deed {

    private static final int FIRST = 16;
    private static final int AT_ONCE = 2;
    private static final String CLAIM = Site.COURSE + "/certificates";
    private static final Map<String, String> NAME = Map.of("name", "Amélie Thériault");

    private final Site site;
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private Hands hands = new Hands();
    private long acknowledged;

    Issues(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public void begin() throws Exception {
        held.clear();
        try (Connection connection = site.services().connection()) {
            new Graduation(connection, site.settings(), FIRST).everybody();
        }
        hands = new Hands();
        for (int hand = 0; hand < AT_ONCE; hand++) {
            int[] next = {FIRST + hand};
            hands.put(() -> {
                claim(next[0]);
                held.add(next[0]);
                next[0] += AT_ONCE;
                return next[0] < Site.LEARNERS;
            });
        }
    }

    private void claim(int number) throws Exception {
        Learner learner = site.learners().all().get(number);
        learner.post(CLAIM, NAME);
    }

    @Override
    public boolean isUnderWay() {
        return !held.isEmpty();
    }

    @Override
    public void end() throws Exception {
        hands.rest();
        acknowledged += held.size();
    }

    /** Whoever holds one claims again, and whoever does not, as well: after that each has one, issued once. */
    @Override
    public List<String> check() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int number : held) {
            found(site, number, "after the kill", wrong);
        }
        for (int number = FIRST; number < Site.LEARNERS; number++) {
            claim(number);
            found(site, number, "after a second claim", wrong);
        }
        return wrong;
    }

    /** Whoever has not one certificate, issued once, is noted as wrong. */
    static void found(Site site, int number, String when, List<String> wrong) throws SQLException {
        try (var connection = site.services().connection();
                var query = connection.prepareStatement("select count(distinct c.id), count(e.id) from certificate c"
                        + " join enrolment on enrolment.id = c.enrolment_id join learner l on l.id = learner_id"
                        + " left join certificate_event e on e.serial = c.serial and e.kind = 'issued'"
                        + " where l.email = ? and length(c.pdf) > 0")) {
            query.setString(1, Accounts.name(number));
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getInt(1) != 1 || row.getInt(2) != 1) {
                    wrong.add(Accounts.name(number) + " has " + row.getInt(1) + " certificates and " + row.getInt(2)
                            + " issues " + when);
                }
            }
        }
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }
}
