package app.daybook;

import java.util.Arrays;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import app.daybook.authoring.exchange.ExchangeCommand;
import app.daybook.authoring.lint.LintCommand;
import app.daybook.backup.BackupCommand;
import app.daybook.backup.MigrateCommand;
import app.daybook.backup.RestoreCommand;
import app.daybook.certificate.LedgerCommand;
import app.daybook.web.admission.ConnectionDeadlines;

/**
 * The program: alone it serves Daybook; {@code lint [FOLDER]} checks courses and ends; {@code exchange FROM TO} writes
 * questions for other programs, or takes theirs; {@code ledger} checks the ledger of certificates; {@code migrate} brings
 * the tables to this version; {@code backup [FILE]}
 * writes all that matters into one file, and {@code restore FILE} makes an empty place of it.
 */
@QuarkusMain
public final class Daybook {

    /** Only the framework makes one. */
    Daybook() {}

    public static void main(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        String command = all.isEmpty() ? "" : all.get(0);
        switch (command) {
            case "lint" -> System.exit(new LintCommand(System.getenv(), System.out).run(all.subList(1, all.size())));
            case "exchange" -> System.exit(new ExchangeCommand(System.out).run(all.subList(1, all.size())));
            case "backup" ->
                System.exit(new BackupCommand(System.getenv(), System.out).run(all.subList(1, all.size())));
            case "restore" ->
                System.exit(new RestoreCommand(System.getenv(), System.out).run(all.subList(1, all.size())));
            case "migrate" -> System.exit(new MigrateCommand(System.getenv(), System.out).run());
            case "ledger" -> System.exit(new LedgerCommand(System.getenv(), System.out).run());
            default -> {
                ConnectionDeadlines.install();
                Quarkus.run(arguments);
            }
        }
    }
}
