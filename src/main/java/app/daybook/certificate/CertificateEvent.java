package app.daybook.certificate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.web.Digest;

/** One row of the {@link Ledger}. */
@Entity
@Table(name = "certificate_event")
@Immutable
public class CertificateEvent extends PanacheEntityBase {

    /** The serial has no certificate yet. */
    static final String CLAIMED = "claimed";

    static final String RETURNED = "returned";
    public static final String ISSUED = "issued";
    public static final String REVOKED = "revoked";

    /** On the old one; its detail is the serial of the new one. */
    public static final String SUPERSEDED = "superseded";

    /** On the new one; its detail is the serial of the old one. */
    static final String CORRECTED = "corrected";

    /** On the new one; its detail is the serial of the old one. */
    static final String RENEWED = "renewed";

    /** Its last day is over everywhere. */
    static final String EXPIRED = "expired";

    /** After one of these it does not hold any more. */
    static final List<String> ENDS = List.of(REVOKED, SUPERSEDED, EXPIRED);

    /** The account of its holder was erased; the certificate stays for the retention period. */
    static final String ACCOUNT_ERASED = "account-erased";

    /** Its contents were erased after the retention period. */
    static final String ERASED = "erased";

    /** 1, 2, 3 …: a missing number is a missing row. */
    @Id
    public Long id;

    public String serial;
    public String kind;

    /** Who did it: a learner's or instructor's number, or the system. Never a name or an e-mail address. */
    public String actor;

    public String detail;
    public Instant at;

    public String previous;

    public String hash;

    static List<CertificateEvent> of(Serial serial) {
        return of(List.of(serial.text()));
    }

    static List<CertificateEvent> of(Collection<String> serials) {
        return list("serial in ?1 order by id", serials);
    }

    /** For auditors: the rows after one, by number. */
    public static List<CertificateEvent> after(long id, int atMost) {
        return find("id > ?1 order by id", id).page(0, atMost).list();
    }

    /** The positions in a status list whose badges were revoked or superseded, in order. */
    static List<Integer> withdrawnBadges(int list) {
        return getSession()
                .createSelectionQuery(
                        "select distinct s.id.position from StatusEntry s, CertificateEvent e"
                                + " where s.id.list = :list and e.serial = s.serial and e.kind in :kinds"
                                + " order by s.id.position",
                        Integer.class)
                .setParameter("list", list)
                .setParameter("kinds", List.of(REVOKED, SUPERSEDED))
                .getResultList();
    }

    public static Optional<CertificateEvent> last(String kind, List<CertificateEvent> events) {
        return events.stream().filter(event -> event.kind.equals(kind)).reduce((earlier, later) -> later);
    }

    /** Of a revocation; null otherwise. */
    public RevocationReason reason() {
        return kind.equals(REVOKED) ? RevocationReason.parse(detail).orElse(null) : null;
    }

    /** The number of the person who did it; nothing if the system did. */
    public Optional<Long> person() {
        return person(actor);
    }

    public boolean isByInstructor() {
        return actor.startsWith("instructor ");
    }

    /** The number of a person in the words in which rows name people. */
    static Optional<Long> person(String actor) {
        return Optional.of(actor)
                .filter(words -> words.matches("[a-z]+ \\d{1,18}"))
                .map(words -> Long.valueOf(words.substring(words.indexOf(' ') + 1)));
    }

    /** SHA-256 over the JSON array of all other fields, in this order, as texts. */
    String computedHash() {
        return Digest.sha256(
                FrozenJson.write(List.of(String.valueOf(id), serial, kind, actor, detail, at.toString(), previous)));
    }

    /**
     * What is wrong with this row where it stands, if anything.
     *
     * @param number that it should have
     * @param before hash of the row before
     * @param sums of its certificate now, see {@link Certificate#sums}
     */
    Optional<String> fault(long number, String before, String sums) {
        if (id != number) {
            return Optional.of("the number is missing; the next is " + id + ".");
        }
        if (!previous.equals(before)) {
            return Optional.of("it does not follow the row before.");
        }
        if (!hash.equals(computedHash())) {
            return Optional.of("its fields do not have its hash.");
        }
        if (kind.equals(ISSUED) && !detail.equals(sums)) {
            return Optional.of("certificate " + serial + " is not the one that was issued.");
        }
        return Optional.empty();
    }
}
