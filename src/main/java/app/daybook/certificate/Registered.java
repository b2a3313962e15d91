package app.daybook.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import app.daybook.certificate.document.Earned;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

/** A certificate of the register, what it is worth today, and its rows of the ledger in order. */
public record Registered(
        Certificate certificate, Standing standing, BadgeSignature signature, List<CertificateEvent> events) {

    /** What our signature contradicts is altered, even if the ledger was made to fit. */
    static Registered of(
            Certificate certificate,
            List<CertificateEvent> events,
            String sums,
            BadgeSignature signature,
            Instant now) {
        Optional<Instant> expiry = certificate.snapshot().expiry();
        Standing standing =
                signature == BadgeSignature.BROKEN ? Standing.ALTERED : Standing.of(events, sums, expiry, now);
        return new Registered(certificate, standing, signature, events);
    }

    public boolean isValid() {
        return standing == Standing.VALID;
    }

    public boolean isRevoked() {
        return standing == Standing.REVOKED;
    }

    /** Whether its badge may be handed out. */
    public boolean hasBadge() {
        return isValid() && signature == BadgeSignature.HOLDS;
    }

    /** What the badge that may be handed out says was earned. */
    public Optional<Earned> earned() {
        return hasBadge() ? certificate.earned() : Optional.empty();
    }

    public Snapshot printed() {
        return certificate.snapshot();
    }

    /** Whether it may be revoked or corrected; a superseded one has a successor for that. */
    public boolean isOpenToAmendment() {
        return standing != Standing.SUPERSEDED
                && standing != Standing.ALTERED
                && successor().isEmpty();
    }

    /** The serial as people read it. */
    public String grouped() {
        return printed().number().grouped();
    }

    /** Whether somebody typed its serial, in any of the forms that people write. */
    public boolean isNumbered(String typed) {
        return Serial.parse(typed).filter(printed().number()::equals).isPresent();
    }

    /** Whether the account of its holder was erased: nobody can answer for handing out its badge any more. */
    public boolean isAccountErased() {
        return CertificateEvent.last(CertificateEvent.ACCOUNT_ERASED, events).isPresent();
    }

    boolean hasExpiryRow() {
        return CertificateEvent.last(CertificateEvent.EXPIRED, events).isPresent();
    }

    public Optional<CertificateEvent> revocation() {
        return CertificateEvent.last(CertificateEvent.REVOKED, events);
    }

    /** The serial of the certificate that was issued in its place. */
    public Optional<String> successor() {
        return CertificateEvent.last(CertificateEvent.SUPERSEDED, events).map(event -> event.detail);
    }
}
