package app.daybook.faults;

/** PostgreSQL takes connections and answers nothing, as on a disk that hangs. */
final class PostgresFrozen implements Fault {

    private long postgres;

    @Override
    public String name() {
        return "postgres-frozen";
    }

    @Override
    public void begin(Site site) throws Exception {
        postgres = site.services().postgresProcess();
        Processes.freeze(postgres);
    }

    @Override
    public void end(Site site) throws Exception {
        Processes.thaw(postgres);
    }

    @Override
    public void restore(Site site) throws Exception {
        if (postgres != 0) {
            Processes.thaw(postgres);
        }
    }
}
