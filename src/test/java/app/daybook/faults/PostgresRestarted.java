package app.daybook.faults;

/** PostgreSQL is stopped in order, as for an upgrade, and started again. */
final class PostgresRestarted implements Fault {

    @Override
    public String name() {
        return "postgres-restarted";
    }

    @Override
    public void begin(Site site) {
        site.services().postgres().close();
    }

    @Override
    public void end(Site site) {
        site.services().postgres().restart();
    }
}
