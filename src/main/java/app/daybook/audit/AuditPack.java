package app.daybook.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.Ledger;
import app.daybook.certificate.LedgerCheck;
import app.daybook.certificate.Register;
import app.daybook.publishing.Catalogue;

/** Writes the files of a pack one after the other, while they are sent. */
@Singleton
class AuditPack {

    private final Catalogue catalogue;
    private final Register register;
    private final Ledger ledger;
    private final Clock clock;

    AuditPack(Catalogue catalogue, Register register, Ledger ledger, Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws IOException if the reader went away
     */
    void write(Scope scope, OutputStream out) throws IOException {
        Instant now = clock.instant();
        SummedZip zip = new SummedZip(out);
        Editions editions = new Editions(catalogue);
        Set<String> named = new TreeSet<>();
        named.add(scope.course().edition());
        Set<String> serials = new TreeSet<>();
        People people = new People();
        Summary summary = new Roster(scope, register, editions, people).write(zip, serials, named);
        PracticalRecords.write(zip, scope, editions, named, people);
        RoleTable.write(zip, scope, people);
        TrailTable.write(zip, scope, people);
        people.write(zip, scope);
        int impossible = StudyTimes.write(zip, scope);
        Attendance.write(zip, scope);
        Attempts.write(zip, scope, editions, named);
        Attempts.writeGranted(zip, scope);
        Evaluations.write(zip, scope);
        editions.write(zip, named);
        CertificateFiles.write(zip, scope);
        LedgerTable.write(zip, serials);
        LedgerCheck check = ledger.check();
        zip.text(
                "ledger-check.txt",
                text -> text.write(
                        check.isWhole()
                                ? words().ledgerWhole(check.rows(), now.toString())
                                : words().ledgerBroken(check.fault().orElseThrow(), now.toString())));
        CoverPage cover = new CoverPage(
                scope.course().title(),
                about(scope),
                now.toString(),
                summary.all(),
                summary.counts(),
                summary.lines(),
                impossible,
                check,
                CoverPage.tables(zip),
                Column.KEYS);
        zip.text(CoverPage.NAME, text -> text.write(cover.render()));
        zip.finish();
    }

    private static String about(Scope scope) {
        return scope.learner().isPresent()
                ? words().aboutLearner(scope.learner().get().learner.id)
                : words().aboutPeriod(scope.from().toString(), scope.until().toString());
    }

    private static AuditTexts words() {
        return MessageBundles.get(AuditTexts.class);
    }
}
