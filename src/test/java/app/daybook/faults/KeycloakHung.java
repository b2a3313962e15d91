package app.daybook.faults;

/** Keycloak takes connections and answers nothing. */
final class KeycloakHung implements Fault {

    private long keycloak;

    @Override
    public String name() {
        return "keycloak-hung";
    }

    @Override
    public void begin(Site site) throws Exception {
        keycloak = site.services().keycloakProcess();
        Processes.freeze(keycloak);
    }

    @Override
    public void end(Site site) throws Exception {
        Processes.thaw(keycloak);
    }

    @Override
    public void restore(Site site) throws Exception {
        if (keycloak != 0) {
            Processes.thaw(keycloak);
        }
    }
}
