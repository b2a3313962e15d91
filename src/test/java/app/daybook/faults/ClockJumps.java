package app.daybook.faults;

import java.time.Duration;

/** The machine's clock jumps an hour ahead, and is then set right. */
final class ClockJumps implements Fault {

    private static final Duration AHEAD = Duration.ofHours(1);

    private ShiftedClock clock;

    @Override
    public String name() {
        return "clock-jumps";
    }

    @Override
    public void prepare(Site site) throws Exception {
        clock = ShiftedClock.in(site.settings().folder());
        site.restart(site.settings().withEnvironment(clock.environment()));
    }

    @Override
    public void begin(Site site) throws Exception {
        clock.shift(AHEAD);
    }

    @Override
    public void end(Site site) throws Exception {
        clock.shift(Duration.ZERO);
    }

    @Override
    public void restore(Site site) throws Exception {
        site.restart(site.settings());
    }
}
