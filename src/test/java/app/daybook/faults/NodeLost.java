package app.daybook.faults;

/** Of two nodes on one database, one ends as at a power cut; whoever was connected there connects again. */
final class NodeLost implements Fault {

    private final SecondNode second = new SecondNode();

    @Override
    public String name() {
        return "node-lost";
    }

    @Override
    public void prepare(Site site) throws Exception {
        second.start(site);
    }

    @Override
    public void begin(Site site) throws Exception {
        second.kill();
    }

    @Override
    public void end(Site site) {}

    @Override
    public boolean mendsItself() {
        return true;
    }

    @Override
    public void restore(Site site) throws Exception {
        second.restore(site);
    }
}
