package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Learners save answers before, during and after a fault, and one looks. */
final class DuringFault implements Row {

    private static final int SAVERS = 8;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AT_LEAST = Duration.ofSeconds(20);
    private static final Duration AFTER = Duration.ofSeconds(2);

    private final Fault fault;

    DuringFault(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String name() {
        return fault.name();
    }

    @Override
    public List<Outcome> run(Site site) throws Exception {
        try {
            fault.prepare(site);
            site.settle();
            return List.of(whileWorking(site));
        } finally {
            fault.restore(site);
        }
    }

    private Outcome whileWorking(Site site) throws Exception {
        try (Onlooker onlooker = site.onlooker()) {
            Savers savers = Savers.start(site.learners(), site.before(SAVERS));
            try {
                return during(site, onlooker, savers);
            } finally {
                savers.end();
            }
        }
    }

    private Outcome during(Site site, Onlooker onlooker, Savers savers) throws Exception {
        Thread.sleep(BEFORE.toMillis());
        fault.begin(site);
        savers.mark();
        Instant begun = Instant.now();
        String seen = onlooker.look(name());
        Thread.sleep(Math.max(
                0, AT_LEAST.minus(Duration.between(begun, Instant.now())).toMillis()));
        fault.end(site);
        if (!fault.mendsItself()) {
            savers.mark();
        }
        Optional<Duration> recovery = savers.recovery();
        seen += "; " + onlooker.afterwards() + fault.note();
        Thread.sleep(AFTER.toMillis());
        savers.end();
        List<String> lost = savers.lost();
        lost.forEach(System.err::println);
        return new Outcome(
                name(),
                savers.acknowledged(),
                lost.size(),
                recovery,
                savers.refusals() + "; " + seen,
                String.join("; ", fault.wrong()));
    }
}
