package app.daybook.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import app.daybook.certificate.Registered;
import app.daybook.certificate.Standing;

/** What the cover page says of the certificates; the roster has them all. */
final class Summary {

    /** So many are listed on one page. */
    private static final int MOST = 100;

    private final Map<Standing, Integer> counts = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param countersigned by whom; empty if it was issued without a signature
     * @param revoked by whom; empty if it was not
     */
    record Line(String serial, String holder, long person, Standing standing, String countersigned, String revoked) {}

    record Count(Standing standing, int certificates) {}

    void add(Registered one, long person, Optional<String> countersigned, Optional<String> revoked) {
        counts.merge(one.standing(), 1, Integer::sum);
        if (lines.size() < MOST) {
            lines.add(new Line(
                    one.certificate().serial,
                    one.printed().holder(),
                    person,
                    one.standing(),
                    countersigned.orElse(""),
                    revoked.orElse("")));
        }
    }

    List<Count> counts() {
        return counts.entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .toList();
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<Line> lines() {
        return lines;
    }
}
