package app.daybook.faults;

/** Keycloak ends as at a power cut, and is started again. */
final class KeycloakDown implements Fault {

    @Override
    public String name() {
        return "keycloak-down";
    }

    @Override
    public void begin(Site site) throws Exception {
        Processes.kill(site.services().keycloakProcess());
    }

    @Override
    public void end(Site site) {
        site.services().startKeycloak();
    }
}
