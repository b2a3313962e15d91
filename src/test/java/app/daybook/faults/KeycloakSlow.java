package app.daybook.faults;

/** Keycloak answers, but only every now and then: it stands still for two seconds of each two and a half. */
final class KeycloakSlow implements Fault {

    private static final int STANDS_MILLIS = 2_000;
    private static final int GOES_MILLIS = 500;

    private volatile boolean over;
    private Thread brake;

    @Override
    public String name() {
        return "keycloak-slow";
    }

    @Override
    public void begin(Site site) throws Exception {
        long keycloak = site.services().keycloakProcess();
        over = false;
        brake = new Thread(() -> stutter(keycloak), "brake");
        brake.setDaemon(true);
        brake.start();
    }

    private void stutter(long keycloak) {
        try {
            while (!over) {
                Processes.freeze(keycloak);
                Thread.sleep(STANDS_MILLIS);
                Processes.thaw(keycloak);
                Thread.sleep(GOES_MILLIS);
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    @Override
    public void end(Site site) throws Exception {
        over = true;
        brake.join();
    }

    @Override
    public void restore(Site site) throws Exception {
        over = true;
        Processes.thaw(site.services().keycloakProcess());
    }
}
