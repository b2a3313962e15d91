package app.daybook.certificate;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.StatusEntry;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From issue to the end: revoked, superseded, expired, renewed; and that many at once do it once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LifeTest {

    private static final int MANY = 200;

    @Inject
    Registrar registrar;

    @Inject
    Amendments amendments;

    @Inject
    Ledger ledger;

    @Inject
    Upkeep upkeep;

    @Inject
    Register register;

    @Inject
    Issuer issuer;

    @Inject
    DataSource database;

    @Test
    void revokingTwiceKeepsTheFirst() throws SQLException {
        Certificate certificate = issue("Ann");
        amendments.revoke(certificate, RevocationReason.ISSUED_IN_ERROR, "the wrong Ann", "instructor 900001");
        amendments.revoke(certificate, RevocationReason.HOLDER_ASKED, "", "instructor 2");

        Registered found = registered(certificate);
        assertEquals(Standing.REVOKED, found.standing());
        assertEquals(List.of("issued", "revoked"), kinds(found));
        assertEquals(RevocationReason.ISSUED_IN_ERROR, Ending.of(found).reason());
        assertEquals(Optional.of("the wrong Ann"), in(() -> amendments.note(found)));
        assertTrue(isBitSet(certificate));
        assertEquals(certificate.serial, again(certificate, Period.ofMonths(24)), "revoked is not to be claimed again");
    }

    @Test
    void aCorrectionSupersedesOnceAndKeepsAllButTheName() throws SQLException {
        Certificate before = issue("Ann Smiht");
        String after = amendments.correct(before, "Ann Smith", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        assertEquals(
                after, amendments.correct(before, "Ann Smith", Standing.VALID, ZoneOffset.UTC, "instructor 900001"));
        AlreadySuperseded overtaken = assertThrows(
                AlreadySuperseded.class,
                () -> amendments.correct(before, "Somebody Else", Standing.VALID, ZoneOffset.UTC, "instructor 900001"));
        assertEquals(after, overtaken.successor());
        assertTrue(overtaken.message().contains("Ann Smith"), overtaken.message());

        Registered old = registered(before);
        Registered corrected = registered(after);
        assertEquals(Standing.SUPERSEDED, old.standing());
        assertEquals(after, Ending.of(old).successor());
        assertEquals(Standing.VALID, corrected.standing());
        assertEquals(List.of("issued", "superseded"), kinds(old));
        assertEquals(List.of("issued", "corrected"), kinds(corrected));
        Snapshot was = before.snapshot();
        assertEquals(
                was.corrected(
                        HolderName.of("Ann Smith"),
                        new Serial(after),
                        corrected.printed().issued(),
                        URI.create(corrected.printed().address())),
                corrected.printed());
        assertTrue(isBitSet(before));
        assertEquals(after, again(before, Period.ofMonths(24)), "the corrected one is the live one");
        assertThrows(
                AlreadySuperseded.class,
                () -> amendments.revoke(before, RevocationReason.HOLDER_ASKED, "", "instructor 900001"));
    }

    @Test
    void anAlteredRecordIsNotCorrected() throws SQLException {
        Certificate certificate = issue("Ann");
        rename(certificate, "Eve");
        try {
            assertThrows(
                    RecordAltered.class,
                    () -> amendments.correct(certificate, "Eva", Standing.VALID, ZoneOffset.UTC, "instructor 900001"));
        } finally {
            rename(certificate, "Ann");
        }
    }

    @Test
    void expiresWhenItsLastDayIsOverEverywhere() throws SQLException {
        Certificate certificate = issue("Ann", Period.ofMonths(6));
        Snapshot printed = certificate.snapshot();
        Instant end = printed.expires().atTime(23, 59, 59).toInstant(ZoneOffset.ofHours(-12));
        assertEquals(printed.issued().plusMonths(6), printed.expires());
        assertEquals(Standing.VALID, at(certificate, end).standing());
        assertEquals(
                Standing.EXPIRED,
                at(certificate, end.plus(Duration.ofSeconds(1))).standing());
        assertTrue(certificate.credential.contains(
                "\"validUntil\":\"" + printed.expiry().orElseThrow() + "\""));
    }

    @Test
    void theLedgerSaysOnceThatItExpired() throws SQLException {
        Certificate expired = issue("Ann", Period.ofDays(-3));
        Certificate valid = issue("Ann", Period.ofDays(3));
        Certificate revoked = issue("Ann", Period.ofDays(-3));
        amendments.revoke(revoked, RevocationReason.HOLDER_ASKED, "", "instructor 900001");
        upkeep.run();
        upkeep.run();
        assertEquals(List.of("issued", "expired"), kinds(registered(expired)));
        assertEquals(List.of("issued"), kinds(registered(valid)));
        assertEquals(List.of("issued", "revoked"), kinds(registered(revoked)));
        assertEquals(Standing.EXPIRED, registered(expired).standing());
    }

    @Test
    void anExpiredOneIsRenewedAndAValidOneIsNot() throws SQLException {
        Certificate expired = issue("Ann", Period.ofDays(-3));
        String renewed = again(expired, Period.ofMonths(24));
        assertNotEquals(expired.serial, renewed);
        assertEquals(renewed, again(expired, Period.ofMonths(24)));
        assertEquals(List.of("issued", "renewed"), kinds(registered(renewed)));
        assertEquals(Standing.SUPERSEDED, registered(expired).standing());
    }

    @Test
    void manyIssuesLeaveOne() throws Exception {
        long enrolment = Enrolments.enrol(database);
        Achievement achieved = Samples.achievement("Ann");
        assertEquals(
                1,
                all(MANY, () -> registrar.issue(enrolment, achieved, ZoneOffset.UTC, "learner 1").serial)
                        .size());
        assertEquals(1, certificates(enrolment));
    }

    @Test
    void manyRenewalsLeaveOne() throws Exception {
        Certificate expired = issue("Ann", Period.ofDays(-3));
        assertEquals(1, all(MANY, () -> again(expired, Period.ofMonths(24))).size());
        assertEquals(2, certificates(expired.enrolmentId));
    }

    /** Whoever has the lock first decides, and the others are told so: corrected or revoked, and never both. */
    @RepeatedTest(10)
    void ofACorrectionAndARevocationAtOnceTheFirstCounts() throws Exception {
        Certificate certificate = issue("Ann");
        Set<String> outcomes = all(20, () -> {
            boolean correct = Thread.currentThread().getId() % 2 == 0;
            try {
                if (correct) {
                    amendments.correct(certificate, "Anne", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
                    return "corrected";
                }
                amendments.revoke(certificate, RevocationReason.HOLDER_ASKED, "", "instructor 900001");
                return "revoked";
            } catch (AlreadySuperseded | StandingChanged refused) {
                return refused.getClass().getSimpleName();
            }
        });
        Registered found = registered(certificate);
        boolean corrected = found.standing() == Standing.SUPERSEDED;
        assertEquals(List.of("issued", corrected ? "superseded" : "revoked"), kinds(found));
        assertEquals(corrected ? 2 : 1, certificates(certificate.enrolmentId));
        assertEquals(
                corrected ? Set.of("corrected", "AlreadySuperseded") : Set.of("revoked", "StandingChanged"), outcomes);
    }

    @Test
    void aRevokedOneIsReissuedOnlyKnowingly() throws SQLException {
        Certificate certificate = issue("Ann");
        amendments.revoke(certificate, RevocationReason.ISSUED_IN_ERROR, "", "instructor 900001");
        assertThrows(
                StandingChanged.class,
                () -> amendments.correct(certificate, "Anne", Standing.VALID, ZoneOffset.UTC, "instructor 900001"));
        String after = amendments.correct(certificate, "Anne", Standing.REVOKED, ZoneOffset.UTC, "instructor 900001");
        assertEquals(Standing.VALID, registered(after).standing());
        assertEquals(Standing.REVOKED, registered(certificate).standing());
    }

    /** Whatever the application does: the database takes no second first one and no second successor. */
    @Test
    void theDatabaseHoldsOneChain() throws SQLException {
        Certificate certificate = issue("Ann");
        String copy = "with copied as (insert into certificate (id, serial, enrolment_id, snapshot, pdf, issued_at,"
                + " keep_until, supersedes) select nextval('certificate_seq'), '%s', enrolment_id, snapshot, pdf,"
                + " issued_at, keep_until, %s from"
                + " certificate where serial = '%s' returning 1) select count(*) from copied";
        String other = Serial.random().text();
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(database, copy.formatted(other, "null", certificate.serial)));
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(
                        database, copy.formatted(other, "'" + issue("Bea").serial + "'", certificate.serial)),
                "of another enrolment");
        amendments.correct(certificate, "Anne", Standing.VALID, ZoneOffset.UTC, "instructor 900001");
        assertThrows(
                SQLException.class,
                () -> Enrolments.count(
                        database, copy.formatted(other, "'" + certificate.serial + "'", certificate.serial)));
        assertEquals(Optional.empty(), ledger.check().fault());
    }

    private Set<String> all(int many, Callable<String> one) throws Exception {
        var pool = Executors.newFixedThreadPool(24);
        try {
            Set<String> outcomes = new HashSet<>();
            for (Future<String> outcome : pool.invokeAll(Collections.nCopies(many, one))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    private Certificate issue(String name) throws SQLException {
        return issue(name, Period.ofMonths(24));
    }

    private Certificate issue(String name, Period validity) throws SQLException {
        return registrar.issue(
                Enrolments.enrol(database), Samples.achievement(name, validity), ZoneOffset.UTC, "learner 1");
    }

    private String again(Certificate certificate, Period validity) {
        return registrar.issue(
                        certificate.enrolmentId, Samples.achievement("Ann", validity), ZoneOffset.UTC, "learner 1")
                .serial;
    }

    private Registered registered(Certificate certificate) {
        return registered(certificate.serial);
    }

    private Registered registered(String serial) {
        return in(() -> register.find(serial).orElseThrow());
    }

    private Registered at(Certificate certificate, Instant now) {
        var then = new Register(issuer, database, Clock.fixed(now, ZoneOffset.UTC));
        return in(() -> then.find(new Serial(certificate.serial)).orElseThrow());
    }

    private static <T> T in(Supplier<T> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
    }

    private static List<String> kinds(Registered found) {
        return found.events().stream().map(event -> event.kind).toList();
    }

    private static boolean isBitSet(Certificate certificate) {
        return in(() -> {
            StatusEntry entry =
                    StatusEntry.<StatusEntry>find("serial", certificate.serial).firstResult();
            return CertificateEvent.withdrawnBadges(entry.id.list()).contains(entry.id.position());
        });
    }

    private long certificates(long enrolment) throws SQLException {
        return Enrolments.count(database, "select count(*) from certificate where enrolment_id = " + enrolment);
    }

    private void rename(Certificate certificate, String name) throws SQLException {
        Enrolments.tamper(
                database,
                "update certificate set snapshot = jsonb_set(snapshot, '{holder}', '\"%s\"') where serial = '%s'"
                        .formatted(name, certificate.serial));
    }
}
