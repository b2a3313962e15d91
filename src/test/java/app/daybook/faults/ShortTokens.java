package app.daybook.faults;

import java.time.Duration;

import app.daybook.rig.Accounts;

/** A fault while every session must be renewed again and again, as in production every other minute. */
final class ShortTokens implements Fault {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(2);

    private final Fault fault;

    ShortTokens(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String name() {
        return fault.name();
    }

    @Override
    public void prepare(Site site) throws Exception {
        fault.prepare(site);
        Accounts.tokensLive(site.settings(), SHORT);
        site.signIn();
    }

    @Override
    public void begin(Site site) throws Exception {
        fault.begin(site);
    }

    @Override
    public void end(Site site) throws Exception {
        fault.end(site);
    }

    @Override
    public boolean mendsItself() {
        return fault.mendsItself();
    }

    @Override
    public String note() {
        return fault.note();
    }

    @Override
    public void restore(Site site) throws Exception {
        fault.restore(site);
        Accounts.tokensLive(site.settings(), LONG);
        site.signIn();
    }
}
