package app.daybook.certificate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import app.daybook.badge.DidWeb;
import app.daybook.badge.KeyRing;
import app.daybook.badge.Rings;
import app.daybook.badge.SignedBadge;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Serial;
import app.daybook.web.Digest;

/**
 * Copies of one certificate that was really issued, each with a learner, a number, a signature and a ledger row of its
 * own, so that every check finds it as good as the first.
 */
public final class ManyCertificates {

    private static final int BATCH = 500;

    private record Signed(int n, String number, String badge) {}

    private final Connection database;
    private final KeyRing ring;
    private final DidWeb did;
    private final String serial;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private String snapshot;
    private String credential;
    private byte[] pdf;
    private long row;
    private String previous;

    private ManyCertificates(Connection database, Path keys, URI address, String serial) {
        this.database = database;
        this.ring = Rings.of(keys);
        this.did = DidWeb.of(address);
        this.serial = serial;
    }

    /**
     * @param keys of the issuer
     * @param address of the issuer
     * @param serial of the certificate that is copied
     */
    public static void copy(Connection database, Path keys, URI address, String serial, int count) throws Exception {
        database.setAutoCommit(false);
        // What reckons the gradebook row by row would take longer than all the rest
        role(database, "replica");
        var many = new ManyCertificates(database, keys, address, serial);
        many.read();
        many.enrol(count);
        many.issue(count);
        many.reckon();
        role(database, "origin");
        database.commit();
    }

    private static void role(Connection database, String role) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = " + role);
        }
    }

    private void reckon() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("select count(reckon_gradebook(enrolment)) from copy");
        }
    }

    private void read() throws SQLException {
        try (Statement statement = database.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select cast(snapshot as text), credential, pdf from certificate where serial = '" + serial
                            + "'")) {
                found.next();
                snapshot = found.getString(1);
                credential = found.getString(2);
                pdf = found.getBytes(3);
            }
            try (ResultSet found =
                    statement.executeQuery("select id, hash from certificate_event order by id desc limit 1")) {
                found.next();
                row = found.getLong(1);
                previous = found.getString(2);
            }
        }
    }

    /** Learners with the same days, attempts and answers as the first. */
    private void enrol(int count) throws SQLException {
        try (Statement statement = database.createStatement()) {
            String first = "(select enrolment_id from certificate where serial = '" + serial + "')";
            statement.execute("create temporary table copy as select n, nextval('learner_seq') learner,"
                    + " nextval('enrolment_seq') enrolment from generate_series(1, " + count + ") n");
            statement.execute("insert into learner select learner, 'copy-' || n, 'Copy ' || n, null, now() from copy");
            statement.execute("insert into enrolment select c.enrolment, c.learner, e.course, e.started_on, e.zone,"
                    + " e.enrolled_at from copy c, enrolment e where e.id = " + first);
            statement.execute("insert into lesson_progress select c.enrolment, p.lesson_id, p.opened_at,"
                    + " p.completed_at, p.passed_at from copy c, lesson_progress p where p.enrolment_id = " + first);
            statement.execute(
                    "create temporary table copied_attempt as select nextval('quiz_attempt_seq') id, c.enrolment,"
                            + " a.id original from copy c, quiz_attempt a where a.enrolment_id = " + first);
            statement.execute(
                    "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                            + " submitted_at, questions, answered, points, safety_missed, passed) select k.id, k.enrolment,"
                            + " a.quiz_id, a.number, a.seed, a.edition, a.started_at, a.submitted_at, a.questions, a.answered,"
                            + " a.points, a.safety_missed, a.passed from copied_attempt k join quiz_attempt a on a.id = k.original");
            statement.execute(
                    "insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select k.id,"
                            + " a.question_id, a.response, a.saved_at, a.grade from copied_attempt k join quiz_answer a on"
                            + " a.attempt_id = k.original");
        }
    }

    private void issue(int count) throws Exception {
        try (PreparedStatement certificate = database.prepareStatement("insert into certificate (id, serial,"
                        + " enrolment_id, snapshot, pdf, credential, issued_at, keep_until) select nextval('certificate_seq'), ?,"
                        + " (select enrolment from copy where n = ?), cast(? as jsonb), pdf || ?, ?, issued_at, keep_until from"
                        + " certificate where serial = '" + serial + "'");
                PreparedStatement event =
                        database.prepareStatement("insert into certificate_event values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int first = 1; first <= count; first += BATCH) {
                // Signing is the slow part, and the only one that does not ask for the one before
                List<Signed> signed = IntStream.range(first, Math.min(first + BATCH, count + 1))
                        .parallel()
                        .mapToObj(n -> signed(n, Serial.random().text()))
                        .toList();
                for (Signed one : signed) {
                    add(one, certificate, event);
                }
                certificate.executeBatch();
                event.executeBatch();
            }
        }
    }

    private void add(Signed one, PreparedStatement certificate, PreparedStatement event) throws Exception {
        int n = one.n();
        String number = one.number();
        String badge = one.badge();
        String says = FrozenJson.rewrite(snapshot.replace(serial, number));
        byte[] mark = ("\n% " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(pdf, pdf.length + mark.length);
        System.arraycopy(mark, 0, whole, pdf.length, mark.length);
        certificate.setString(1, number);
        certificate.setInt(2, n);
        certificate.setString(3, says);
        certificate.setBytes(4, mark);
        certificate.setString(5, badge);
        certificate.addBatch();

        var told = new CertificateEvent();
        told.id = ++row;
        told.serial = number;
        told.kind = CertificateEvent.ISSUED;
        told.actor = "learner " + n;
        told.detail = Certificate.sums(says, Digest.sha256(whole), badge);
        told.at = now;
        told.previous = previous;
        told.hash = told.computedHash();
        previous = told.hash;
        event.setLong(1, told.id);
        event.setString(2, told.serial);
        event.setString(3, told.kind);
        event.setString(4, told.actor);
        event.setString(5, told.detail);
        event.setObject(6, OffsetDateTime.ofInstant(told.at, ZoneOffset.UTC));
        event.setString(7, told.previous);
        event.setString(8, told.hash);
        event.addBatch();
    }

    private Signed signed(int n, String number) {
        Map<String, Object> document;
        try {
            document = FrozenJson.MAPPER.readValue(credential.replace(serial, number), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        document.remove("proof");
        String badge = SignedBadge.sign(
                        FrozenJson.write(document),
                        ring.active(),
                        did.method(ring.active().multikey()),
                        now)
                .text();
        return new Signed(n, number, badge);
    }
}
