package app.daybook.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.certificate.document.AchievementFile;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.SoughtName;
import app.daybook.web.Digest;

/** One issued certificate, frozen: the database refuses any change. What became of it stands in the {@link Ledger}. */
@Entity
@Immutable
public class Certificate extends PanacheEntityBase {

    /** The snapshot of one whose contents were erased. */
    static final String ERASED = "{}";

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

    /** The last day on which it stays even if its holder's account was erased. */
    @Column(name = "keep_until")
    public LocalDate keepUntil;

    /** The serial of the one that it was issued in place of; null if there was none. */
    public String supersedes;

    /** The last day on which the certificate of an enrolment holds; nothing where there is none, or it never ends. */
    public static Optional<LocalDate> expires(long enrolmentId) {
        return live(enrolmentId).map(one -> one.snapshot().expires());
    }

    /** The serial of the enrolment's certificate, if it was issued; of the last, if several follow one another. */
    public static Optional<String> serialOf(Enrolment enrolment) {
        return live(enrolment.id).map(certificate -> certificate.serial);
    }

    /** The one of the enrolment that no other follows; whether it holds is another question. */
    static Optional<Certificate> live(long enrolmentId) {
        return find(
                        "from Certificate c where c.enrolmentId = ?1"
                                + " and not exists (select 1 from Certificate n where n.supersedes = c.serial)",
                        enrolmentId)
                .firstResultOptional();
    }

    static Optional<Certificate> on(String course, Serial serial) {
        return find(
                        "from Certificate c where c.serial = ?1"
                                + " and c.enrolmentId in (select e.id from Enrolment e where e.course = ?2)",
                        serial.text(),
                        course)
                .firstResultOptional();
    }

    /** See {@link Register#on(String, String, int, int)}. */
    static List<Certificate> on(String course, String search, int page, int size) {
        return Certificate.<Certificate>find(
                        "select c from Certificate c join Enrolment e on e.id = c.enrolmentId where e.course = ?1"
                                + " and (c.serial = ?2 or e.learner.erasedAt is null and "
                                + SoughtName.hql("function('jsonb_extract_path_text', c.snapshot, 'holder')")
                                + " like ?3 escape '!') order by c.issuedAt desc, c.id desc",
                        course,
                        Serial.parse(search).map(Serial::text).orElse(""),
                        SoughtName.like(search))
                .page(page, size)
                .list();
    }

    /** Which certificate, and whose. */
    public record Holding(long id, long enrolmentId) {}

    /**
     * For auditors: those of a course that were issued on the days of a period, in the order in which they were issued;
     * the day is the one that they print. One whose contents were erased is not among them.
     *
     * @param enrolment of one learner; nothing for all
     */
    public static List<Holding> issued(String course, Optional<Long> enrolment, LocalDate from, LocalDate until) {
        return getEntityManager()
                .createQuery(
                        "select c.id, c.enrolmentId from Certificate c where"
                                + " c.enrolmentId in (select e.id from Enrolment e where e.course = ?1) and"
                                + " cast(function('jsonb_extract_path_text', c.snapshot, 'issued') as String)"
                                + " between ?2 and ?3 and (?4 = 0 or c.enrolmentId = ?4) order by c.id",
                        Object[].class)
                .setParameter(1, course)
                .setParameter(2, from.toString())
                .setParameter(3, until.toString())
                .setParameter(4, enrolment.orElse(0L))
                .getResultStream()
                .map(row -> new Holding((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** Those of these numbers that still say something, in order. */
    public static List<Certificate> among(Collection<Long> ids) {
        return list("id in ?1 and cast(snapshot as String) <> ?2 order by id", ids, ERASED);
    }

    /** The PDF alone, for who reads one after the other. */
    public static byte[] pdfOf(String serial) {
        return getEntityManager()
                .createQuery("select c.pdf from Certificate c where c.serial = ?1", byte[].class)
                .setParameter(1, serial)
                .getSingleResult();
    }

    /** The PDFs alone, by serial; of as many as the memory holds. */
    public static Map<String, byte[]> pdfsOf(Collection<String> serials) {
        return getEntityManager()
                .createQuery("select c.serial, c.pdf from Certificate c where c.serial in ?1", Object[].class)
                .setParameter(1, serials)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (byte[]) row[1]));
    }

    /** The one with this serial; if there is none, the newest of all. */
    static Optional<Certificate> ofOrNewest(Serial serial) {
        return find(
                        "from Certificate c where c.serial = ?1 or c.id = (select max(n.id) from Certificate n)"
                                + " order by case when c.serial = ?1 then 0 else 1 end",
                        serial.text())
                .page(0, 1)
                .firstResultOptional();
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

    /** The numbers of those kept until before {@code today} whose account was erased. */
    static List<Long> notNeededOn(LocalDate today) {
        return getSession()
                .createNativeQuery(
                        "select c.id from certificate c where c.keep_until < ?1 and c.snapshot <> cast(?2 as jsonb) and"
                                + " exists (select 1 from certificate_event e where e.serial = c.serial and e.kind = ?3)"
                                + " order by c.id",
                        Long.class)
                .setParameter(1, today)
                .setParameter(2, ERASED)
                .setParameter(3, CertificateEvent.ACCOUNT_ERASED)
                .getResultList();
    }

    /** Those of an enrolment that still say something, in order. */
    public static List<Certificate> told(long enrolmentId) {
        return list("enrolmentId = ?1 and cast(snapshot as String) <> ?2 order by id", enrolmentId, ERASED);
    }

    /** The numbers of those that are over on {@code day} and of which no row of the ledger says an end. */
    static List<Long> overSince(LocalDate day) {
        return getSession()
                .createNativeQuery(
                        "select c.id from certificate c where c.snapshot ->> 'expires' <= ?1 and not exists (select 1 from"
                                + " certificate_event e where e.serial = c.serial and e.kind in (?2)) order by c.id",
                        Long.class)
                // As texts: a row that was tampered with and has no date there is no reason to stop at
                .setParameter(1, day.toString())
                .setParameterList(2, CertificateEvent.ENDS)
                .getResultList();
    }

    /** Drops the contents; the database allows it only when the ledger says so. */
    static void empty(Serial serial) {
        getSession().flush();
        getSession()
                .createNativeMutationQuery("update certificate set snapshot = '{}', pdf = '', credential = null"
                        + " where serial = :serial")
                .setParameter("serial", serial.text())
                .executeUpdate();
    }

    static String sums(String snapshot, String pdfSum, String credential) {
        return "snapshot sha256:" + Digest.sha256(FrozenJson.rewrite(snapshot)) + " pdf sha256:" + pdfSum
                + (credential == null ? "" : " badge sha256:" + Digest.sha256(credential));
    }

    /** Whether its contents were erased at the end of the retention period. */
    boolean isErased() {
        return snapshot.equals(ERASED);
    }

    /** What its badge says was earned, to say it again in another; nothing if it has no badge. */
    Optional<Earned> earned() {
        return Optional.ofNullable(credential).map(Earned::in);
    }

    /** What its badge says was earned. */
    public AchievementFile achievement() {
        return AchievementFile.of(Earned.in(credential).digest()).orElseThrow();
    }

    public Snapshot snapshot() {
        return Snapshot.fromJson(snapshot);
    }

    /** Everything that it says, byte for byte what the ledger has the sum of. */
    public String canonicalSnapshot() {
        return FrozenJson.rewrite(snapshot);
    }
}
