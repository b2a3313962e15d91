package app.daybook.certificate;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.NameComparison;
import app.daybook.certificate.statement.NameRefused;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.enrolment.Enrolment;
import app.daybook.news.News;

/** What instructors do to a certificate that was issued. Nothing issued is changed: rows of the ledger are added. */
@Singleton
public class Amendments {

    private final Registrar registrar;
    private final Ledger ledger;
    private final Register register;

    Amendments(Registrar registrar, Ledger ledger, Register register) {
        this.registrar = registrar;
        this.ledger = ledger;
        this.register = register;
    }

    /**
     * Withdraws a certificate for good. One that is revoked stays as it is.
     *
     * @param note for other instructors only, at most 2,000 characters; empty if there is nothing to say
     * @param actor who did it, as the ledger names people: by number
     * @throws AlreadySuperseded if another certificate has its place
     */
    @Transactional
    public void revoke(Certificate certificate, RevocationReason reason, String note, String actor) {
        registrar.lock(certificate.enrolmentId);
        Serial serial = new Serial(certificate.serial);
        Registered found = register.find(serial).orElseThrow();
        if (found.revocation().isPresent()) {
            return;
        }
        found.successor().map(Serial::new).flatMap(Certificate::of).ifPresent(after -> {
            throw new AlreadySuperseded(after.snapshot());
        });
        CertificateNote.keep(ledger.append(serial, CertificateEvent.REVOKED, actor, reason.word()), note);
        News.tell(new CertificateRevoked(certificate.enrolmentId, certificate.serial));
    }

    /**
     * Issues a certificate anew under a corrected name; the old one is superseded. A second time answers the same; who
     * has decided on another name meanwhile is told, not brought to it.
     *
     * @param seen what it was worth when the instructor decided: whoever corrects a name does not mean to undo a
     *     revocation that came in between
     * @return the serial of the one that has its place
     * @throws AlreadySuperseded if it was given anew under another name than this
     * @throws OwnCertificate if it is that of whoever corrects it
     * @throws HolderErased if the account of its holder was erased
     * @throws NameRefused if it cannot be printed, or has a title that the certificate has not
     * @throws Unprintable if it does not fit
     * @throws RecordAltered if what is stored is not what was issued
     * @throws StandingChanged if it is worth something else now
     */
    @Transactional(TxType.NEVER)
    public String correct(Certificate certificate, String name, Standing seen, ZoneId zone, String actor) {
        Enrolment enrolment =
                QuarkusTransaction.requiringNew().call(() -> Enrolment.among(List.of(certificate.enrolmentId))).stream()
                        .findFirst()
                        .orElseThrow(HolderErased::new);
        Claims.refuseOwn(enrolment, actor);
        HolderName corrected = HolderName.of(name);
        NameComparison change = NameComparison.of(certificate.snapshot().holder(), corrected.text());
        if (!change.addedTitles().isEmpty()) {
            throw NameRefused.titled(change.titlesInWords());
        }
        Certificate after = registrar.correct(certificate, corrected, seen, zone, actor);
        if (!after.snapshot().holder().equals(corrected.text())) {
            throw new AlreadySuperseded(after.snapshot());
        }
        return after.serial;
    }

    /** What was noted when it was revoked. */
    public Optional<String> note(Registered registered) {
        return registered.revocation().flatMap(CertificateNote::about);
    }
}
