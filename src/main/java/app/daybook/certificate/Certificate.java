package app.daybook.certificate;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.badge.SignedBadge;
import app.daybook.enrolment.Enrolment;

/** One issued certificate, frozen: the database refuses any change. What became of it stands in the {@link Ledger}. */
@Entity
@Immutable
public class Certificate extends PanacheEntityBase {

    @Id
    @GeneratedValue(generator = "certificate_seq")
    @SequenceGenerator(name = "certificate_seq", sequenceName = "certificate_seq")
    public Long id;

    public String serial;

    @Column(name = "enrolment_id")
    public long enrolmentId;

    /** {@link Snapshot} as JSON; its key order is lost in the database. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String snapshot;

    @Basic(fetch = FetchType.LAZY)
    public byte[] pdf;

    /** The signed badge, byte for byte; null if it was issued before there were badges. */
    public String credential;

    @Column(name = "issued_at")
    public Instant issuedAt;

    /** The serial of the enrolment's certificate, if it was issued. */
    public static Optional<String> serialOf(Enrolment enrolment) {
        return of(enrolment.id).map(certificate -> certificate.serial);
    }

    static Optional<Certificate> of(long enrolmentId) {
        return find("enrolmentId", enrolmentId).firstResultOptional();
    }

    static Optional<Certificate> of(Serial serial) {
        return find("serial", serial.text()).firstResultOptional();
    }

    /** One line for each certificate, by serial, that no other contents have: what the ledger keeps of it. */
    static Map<String, String> sums(Collection<String> serials) {
        return getSession()
                .createNativeQuery(
                        "select serial, cast(snapshot as text), encode(sha256(pdf), 'hex'), credential from certificate"
                                + " where serial in (:serials)",
                        Object[].class)
                .setParameter("serials", serials)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> sums((String) row[1], (String) row[2], (String) row[3])));
    }

    /** A serial that the ledger does not know, if there is one. */
    static Optional<String> unrecorded() {
        return find("not exists (select 1 from CertificateEvent e where e.serial = serial and e.kind = 'issued')")
                .<Certificate>firstResultOptional()
                .map(certificate -> certificate.serial);
    }

    static String sums(String snapshot, String pdfSum, String credential) {
        return "snapshot sha256:" + CanonicalJson.sha256(CanonicalJson.rewrite(snapshot)) + " pdf sha256:" + pdfSum
                + (credential == null ? "" : " badge sha256:" + CanonicalJson.sha256(credential));
    }

    /** What its badge says was earned. */
    AchievementFile achievement() {
        try {
            String id = CanonicalJson.MAPPER
                    .readTree(credential)
                    .at("/credentialSubject/achievement/id")
                    .asText();
            return AchievementFile.of(id.substring(id.lastIndexOf('/') + 1)).orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not the badge that was issued: " + serial, e);
        }
    }

    Optional<SignedBadge> badge() {
        return Optional.ofNullable(credential).flatMap(SignedBadge::parse);
    }

    Snapshot snapshot() {
        return Snapshot.fromJson(snapshot);
    }
}
