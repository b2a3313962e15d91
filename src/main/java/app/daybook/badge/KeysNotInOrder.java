package app.daybook.badge;

import java.nio.file.Path;

/** Why badges cannot be signed, as one sentence that says what to do. Never holds anything of a key. */
final class KeysNotInOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private KeysNotInOrder(String whatToDo) {
        super(whatToDo);
    }

    static KeysNotInOrder none(Path folder) {
        return new KeysNotInOrder("There is no key to sign badges in " + folder
                + " (DAYBOOK_BADGE_KEYS); make one: openssl genpkey -algorithm ed25519 -out " + folder
                + "/badge.pem && chmod 600 " + folder + "/badge.pem");
    }

    static KeysNotInOrder several(Path folder) {
        return new KeysNotInOrder("There are several private keys in " + folder
                + ", and only one can sign: keep the public half of each former one"
                + " (openssl pkey -in FORMER.pem -pubout) and take its private half away");
    }

    static KeysNotInOrder bad(Path folder, Exception reason) {
        return new KeysNotInOrder("The keys in " + folder + " are not in order: " + reason.getMessage());
    }

    static KeysNotInOrder unreadable(Path folder, Exception reason) {
        return new KeysNotInOrder("The keys in " + folder + " cannot be read: " + reason.getMessage()
                + "; make them readable for the user that Daybook runs as");
    }
}
