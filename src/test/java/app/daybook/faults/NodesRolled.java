package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;

/** Of two nodes on one database, one after the other ends and starts anew, as at an upgrade. */
final class NodesRolled implements Fault {

    private final SecondNode second = new SecondNode();
    private Duration took = Duration.ZERO;

    @Override
    public String name() {
        return "nodes-rolled";
    }

    @Override
    public void prepare(Site site) throws Exception {
        second.start(site);
    }

    @Override
    public void begin(Site site) throws Exception {
        Instant begun = Instant.now();
        site.services().startApplication(Site.COURSE);
        second.stop();
        second.startAgain(site);
        took = Duration.between(begun, Instant.now());
    }

    @Override
    public void end(Site site) {}

    @Override
    public boolean mendsItself() {
        return true;
    }

    @Override
    public String note() {
        return "; both in " + took.toMillis() / 100 / 10.0 + " s";
    }

    @Override
    public void restore(Site site) throws Exception {
        second.restore(site);
    }
}
