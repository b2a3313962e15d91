package app.daybook;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import app.daybook.certificate.LedgerCommand;

/** The program: alone it serves Daybook; {@code ledger} checks the ledger of certificates and ends. */
@QuarkusMain
public final class Daybook {

    /** Only the framework makes one. */
    Daybook() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("ledger")) {
            System.exit(new LedgerCommand(System.getenv(), System.out).run());
        }
        Quarkus.run(arguments);
    }
}
