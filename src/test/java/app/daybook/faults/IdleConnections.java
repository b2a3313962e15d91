package app.daybook.faults;

/** Three thousand connections that say nothing. */
final class IdleConnections implements Fault {

    private static final int NUMBER = 3_000;

    private Strangers strangers;
    private String note = "";

    @Override
    public String name() {
        return "idle-connections";
    }

    @Override
    public void begin(Site site) throws Exception {
        strangers = Strangers.at(site.settings().port(), NUMBER);
    }

    @Override
    public void end(Site site) throws Exception {
        note = "; " + strangers.stillOpen() + " of " + NUMBER + " still connected";
        strangers.close();
    }

    @Override
    public String note() {
        return note;
    }
}
