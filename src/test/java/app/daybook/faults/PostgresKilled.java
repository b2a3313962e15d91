package app.daybook.faults;

/** PostgreSQL ends as at a power cut, and is started again. */
final class PostgresKilled implements Fault {

    @Override
    public String name() {
        return "postgres-killed";
    }

    @Override
    public void begin(Site site) throws Exception {
        Processes.kill(site.services().postgresProcess());
    }

    @Override
    public void end(Site site) {
        site.services().postgres().restart();
    }
}
