package app.daybook.faults;

import app.daybook.rig.Accounts;

/** Keycloak signs with a new key, and no longer publishes the one that signed everybody's tokens. */
final class KeysRotated implements Fault {

    @Override
    public String name() {
        return "keys-rotated";
    }

    @Override
    public void begin(Site site) throws Exception {
        Accounts.rotateKeys(site.settings());
    }

    @Override
    public void end(Site site) {}

    @Override
    public boolean mendsItself() {
        return true;
    }
}
