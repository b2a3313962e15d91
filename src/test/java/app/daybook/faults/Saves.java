package app.daybook.faults;

import java.util.List;

/** Answers that are saved. */
final class Saves implements Deed {

    private static final int SAVERS = 8;

    private final Site site;
    private Savers savers;
    private long acknowledged;

    Saves(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "saves";
    }

    @Override
    public void begin() throws Exception {
        savers = Savers.start(site.learners(), site.before(SAVERS));
    }

    @Override
    public boolean isUnderWay() {
        return savers.acknowledged() > 0;
    }

    @Override
    public void end() throws Exception {
        savers.end();
        acknowledged += savers.acknowledged();
    }

    @Override
    public List<String> check() throws Exception {
        return savers.lost();
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }
}
