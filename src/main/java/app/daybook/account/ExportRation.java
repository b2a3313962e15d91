package app.daybook.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;

/** Exports: records are printed for each, which keeps a processor busy. */
final class ExportRation {

    private static final int PER_MINUTE = 3;

    @Produces
    @Singleton
    Ration exports() {
        return new Ration(
                "exports", request -> request.path().equals("/account/exports"), Ration.Client.ACCOUNT, PER_MINUTE);
    }
}
