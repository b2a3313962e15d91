package app.daybook.mail;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.TestClock;
import app.daybook.admission.Secrets;
import app.daybook.learner.Mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The outbox against mail servers that are well, down, slow and stubborn. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeliveryTest {

    /** A Tuesday noon in Moncton, where it may be sent. */
    private static final Instant NOON = Instant.parse("2031-03-04T16:00:00Z");

    private static final String MONCTON = "America/Moncton";

    @Inject
    DataSource database;

    @Inject
    Outbox outbox;

    @Inject
    Secrets secrets;

    @Inject
    MailJobs jobs;

    @Inject
    Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Correspondents people;

    /** What other tests left waiting is none of ours. */
    @BeforeEach
    void begin() throws SQLException {
        people = new Correspondents(database);
        people.rows("delete from outbox_message");
        TestClock.stopAt(NOON);
    }

    @AfterEach
    void end() throws SQLException {
        server.stop();
        people.rows("delete from outbox_message");
    }

    @Test
    void anInvitationGoesToSomebodyWithoutAnAccountAndCanBeEnded() throws Exception {
        people.rows("delete from invitation where course = 'three-days'");
        String list = people.rows("with by as (insert into learner (id, subject, name, created_at) values"
                        + " (nextval('learner_seq'), 'mail-inviting', 'Dana', now()) on conflict (subject) do update set name ="
                        + " 'Dana' returning id) insert into invitation_list (token, course, cohort, made_by_id, made_at,"
                        + " expires_at) select gen_random_uuid(), 'three-days', 'May', id, now(), '2099-01-01' from by"
                        + " returning id")
                .get(0);
        for (String name : List.of("ann", "bob", "cem")) {
            UUID nonce = UUID.randomUUID();
            people.rows("insert into invitation (list_id, course, line, name, address, address_digest, nonce, digest,"
                    + " expires_at) values (" + list + ", 'three-days', 1, 'Ann <b>', '" + name
                    + "@example.org', 'd-" + name + "', '" + nonce + "', '"
                    + Secrets.digest(secrets.of("invitation " + nonce)) + "', '2099-01-01')");
        }
        people.rows("insert into invitation_stop values ('d-bob', now()) on conflict do nothing");
        people.rows("update invitation set expires_at = now() where address like 'cem@%'");
        outbox.queueInvitations(Long.parseLong(list), NOON);
        outbox.queueInvitations(Long.parseLong(list), NOON);
        deliver(running());
        assertEquals(
                List.of("ann SENT", "bob DROPPED", "cem DROPPED"),
                people.rows(
                        "select split_part(i.address, '@', 1) || ' ' || m.state from outbox_message m join invitation i on i.id ="
                                + " m.invitation_id order by 1"));
        assertEquals(1, server.getReceivedMessages().length);
        MimeMessage letter = message("You are invited to Study Habits for Massage Learners");
        assertTrue(header(letter, "List-Unsubscribe")[0].matches("<https?://.*/unsubscribe/[0-9a-f-]{36}/invitation>"));
        String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(letter);
        assertTrue(text.contains("/invitations/"), text);
        people.rows("delete from invitation where course = 'three-days'");
        people.rows("delete from invitation_list where course = 'three-days'");
    }

    private void deliver(int port) {
        delivery(port).round(() -> true);
    }

    private Delivery delivery(int port) {
        return jobs.delivery(new SmtpCarrier(at(port, false, Duration.ofSeconds(20)), clock));
    }

    private static MailServer at(int port, boolean starttls, Duration within) {
        return new MailServer(
                "127.0.0.1",
                port,
                starttls,
                Optional.empty(),
                Optional.empty(),
                new Mailbox("school@example.org"),
                "École d’été",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                within);
    }

    private int running() {
        server.start();
        return server.getSmtp().getPort();
    }

    @Test
    void aLetterArrivesAsTextAndAsHtmlWithOneLinkAndAWayToEndIt() throws Exception {
        long enrolment = people.enrol(
                "mail-zoe", "Zoé <b>Bold</b>\r\nBcc: spy@example.org", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.DAY_OPENED, enrolment, "second", NOON);
        outbox.queue(MailKind.CERTIFICATE_REVOKED, enrolment, "0".repeat(26), NOON);
        deliver(running());

        MimeMessage day = message("Day 2 is open – Study Habits for Massage Learners");
        assertEquals(
                "mail-zoe@example.org", day.getAllRecipients()[0].toString().replaceAll(".*<|>", ""));
        assertEquals(1, day.getAllRecipients().length);
        assertEquals(0, header(day, "Bcc").length);
        assertEquals("Zoé <b>Bold</b> Bcc: spy@example.org", name(day, true));
        assertEquals("École d’été", name(day, false));
        String token = people.rows(
                        "select token from outbox_message where enrolment_id = ? and kind = 'DAY_OPENED'", enrolment)
                .get(0);
        assertEquals("<" + token + "@example.org>", day.getMessageID());
        assertEquals("auto-generated", header(day, "Auto-Submitted")[0]);
        String stop = header(day, "List-Unsubscribe")[0];
        assertTrue(stop.matches("<http://localhost:\\d+/unsubscribe/[0-9a-f-]{36}/day-opened>"), stop);
        assertEquals("List-Unsubscribe=One-Click", header(day, "List-Unsubscribe-Post")[0]);
        MimeMultipart parts = (MimeMultipart) day.getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"), parts.getContentType());
        assertEquals(2, parts.getCount());
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertTrue(parts.getBodyPart(0).getContentType().startsWith("text/plain"));
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
        assertTrue(plain.contains("/courses/three-days/days/2"), plain);
        assertTrue(html.contains("/courses/three-days/days/2"), html);
        assertTrue(html.contains("Zoé &lt;b&gt;Bold&lt;/b&gt;"), html);
        assertFalse(html.contains("<b>"), html);
        assertEquals(2, html.split("<a href=", -1).length - 1, "one link, and the one that ends it");

        MimeMessage revoked = message("Your certificate was revoked – Study Habits for Massage Learners");
        assertEquals(0, header(revoked, "List-Unsubscribe").length);
        assertEquals(2, server.getReceivedMessages().length);
        assertEquals(List.of("DAY_OPENED SENT 1", "CERTIFICATE_REVOKED SENT 1"), people.outbox(enrolment));
        deliver(server.getSmtp().getPort());
        assertEquals(2, server.getReceivedMessages().length, "each once");
    }

    private MimeMessage message(String subject) throws MessagingException {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getSubject().equals(subject)) {
                return message;
            }
        }
        throw new AssertionError(subject + " did not come");
    }

    private static String[] header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name)).orElse(new String[0]);
    }

    private static String name(MimeMessage message, boolean recipient) throws MessagingException {
        var address = recipient ? message.getAllRecipients()[0] : message.getFrom()[0];
        return ((InternetAddress) address).getPersonal();
    }

    @Test
    void nobodyIsWrittenToWithoutAnAddressThatIsTheirs() throws Exception {
        for (String change : List.of(
                "email_verified = false",
                "email = null",
                "email = 'mail-una@example.org' || chr(13) || chr(10) || 'RCPT TO:<spy@example.org>'")) {
            String subject = "mail-una-" + change.hashCode();
            long enrolment = people.enrol(subject, "Una", "three-days", "2031-03-03", MONCTON);
            people.rows("update learner set " + change + " where subject = ?", subject);
            outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
            deliver(server.isRunning() ? server.getSmtp().getPort() : running());
            assertEquals(List.of("WELCOME DROPPED 1"), people.outbox(enrolment), change);
        }
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void whileTheServerIsDownForADayAllWaitsAndThenComesOnceExceptWhatIsTooLate() throws Exception {
        long enrolment = people.enrol("mail-dan", "Dan", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        outbox.queue(MailKind.DAY_OPENED, enrolment, "second", NOON);
        int port = running();
        server.stop();
        for (int hour = 0; hour < 25; hour++) {
            assertThrows(MailServerAway.class, () -> deliver(port));
            TestClock.move(Duration.ofHours(1));
        }
        assertEquals(List.of("WELCOME WAITING 0", "DAY_OPENED WAITING 0"), people.outbox(enrolment));
        GreenMail back = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        deliver(back.getSmtp().getPort());
        assertEquals(1, back.getReceivedMessages().length);
        assertEquals(List.of("WELCOME SENT 1", "DAY_OPENED DROPPED 1"), people.outbox(enrolment));
        back.stop();
    }

    @Test
    void aServerThatSaysAByteNowAndThenHoldsNobodyUp() throws Exception {
        long enrolment = people.enrol("mail-slow", "Sol", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        try (StubbornServer slow = StubbornServer.dripping()) {
            Delivery delivery = jobs.delivery(new SmtpCarrier(at(slow.port(), false, Duration.ofMillis(300)), clock));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThrows(MailServerAway.class, () -> delivery.round(() -> true)));
        }
        assertEquals(List.of("WELCOME WAITING 0"), people.outbox(enrolment));
    }

    /** Whoever stands in between could take the offer of encryption away. */
    @Test
    void nothingIsSaidToAServerThatDoesNotEncrypt() throws Exception {
        long enrolment = people.enrol("mail-clear", "Cleo", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        try (StubbornServer clear = new StubbornServer(Map.of())) {
            Delivery delivery = jobs.delivery(new SmtpCarrier(at(clear.port(), true, Duration.ofSeconds(20)), clock));
            assertThrows(MailServerAway.class, () -> delivery.round(() -> true));
            assertTrue(clear.heard().stream().allMatch(line -> line.matches("(EHLO|HELO|QUIT).*")), "" + clear.heard());
        }
        assertEquals(List.of("WELCOME WAITING 0"), people.outbox(enrolment));
    }

    @Test
    void anAddressThatTheServerRefusesIsWrittenToNoMoreUntilItChanges() throws Exception {
        long enrolment = people.enrol("mail-gone", "Gus", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        try (StubbornServer refusing = new StubbornServer(Map.of("RCPT", "550 5.1.1 no such user"))) {
            deliver(refusing.port());
            outbox.queue(MailKind.CERTIFICATE_ISSUED, enrolment, "0".repeat(26), NOON);
            deliver(refusing.port());
            assertEquals(
                    1,
                    refusing.heard().stream()
                            .filter(line -> line.startsWith("RCPT"))
                            .count());
        }
        assertEquals(List.of("WELCOME DROPPED 1", "CERTIFICATE_ISSUED DROPPED 1"), people.outbox(enrolment));
        assertEquals(
                List.of("mail-gone@example.org 550 5.1.1 no such user"),
                people.rows(
                        "select f.address || ' ' || f.answer from failing_address f join enrolment e on"
                                + " e.learner_id = f.learner_id where e.id = ?",
                        enrolment));
        people.rows("update learner set email = 'gus@example.org' where subject = 'mail-gone'");
        outbox.queue(MailKind.CERTIFICATE_REVOKED, enrolment, "0".repeat(26), NOON);
        deliver(running());
        assertEquals(1, server.getReceivedMessages().length);
    }

    /** The address is well: it is we who are not let in, and that may be mended. */
    @Test
    void aRefusalOfPolicyIsNoFaultOfTheAddress() throws Exception {
        long enrolment = people.enrol("mail-policy", "Pia", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        try (StubbornServer refusing = new StubbornServer(Map.of("RCPT", "550 5.7.1 relaying denied"))) {
            deliver(refusing.port());
        }
        assertEquals(List.of("WELCOME WAITING 1"), people.outbox(enrolment));
        try (StubbornServer refusing = new StubbornServer(Map.of("MAIL", "550 5.7.1 sign in first"))) {
            TestClock.move(Duration.ofMinutes(1));
            assertThrows(MailServerAway.class, () -> deliver(refusing.port()));
        }
        assertEquals(List.of("WELCOME WAITING 2"), people.outbox(enrolment));
        assertEquals(
                List.of(),
                people.rows("select address from failing_address where address = 'mail-policy@example.org'"));
    }

    @Test
    void whatTheServerPutsOffIsTriedMoreAndMoreSeldomAndGivenUpAfterDays() throws Exception {
        long enrolment = people.enrol("mail-grey", "Gil", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        try (StubbornServer busy = new StubbornServer(Map.of("RCPT", "451 4.7.1 come back later"))) {
            int tries = 0;
            while (people.outbox(enrolment).get(0).contains("WAITING")) {
                deliver(busy.port());
                tries++;
                TestClock.move(Duration.ofMinutes(30));
            }
            assertTrue(tries > 100 && tries < 300, tries + " looks");
            int heard = (int) busy.heard().stream()
                    .filter(line -> line.startsWith("RCPT"))
                    .count();
            assertTrue(heard > 100 && heard < 130, heard + " tries in five days");
        }
        assertTrue(people.outbox(enrolment).get(0).startsWith("WELCOME DEAD"), "" + people.outbox(enrolment));
        assertEquals(
                List.of("451 4.7.1 come back later"),
                people.rows("select fault from outbox_message where enrolment_id = ?", enrolment));
    }

    @Test
    void aLetterThatTheServerDoesNotWantIsDeadAndTheNextOneGoes() throws Exception {
        long enrolment = people.enrol("mail-spam", "Sam", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        outbox.queue(MailKind.CERTIFICATE_ISSUED, enrolment, "0".repeat(26), NOON);
        try (StubbornServer picky = new StubbornServer(Map.of(".", "554 5.6.0 not this"))) {
            deliver(picky.port());
        }
        assertEquals(List.of("WELCOME DEAD 1", "CERTIFICATE_ISSUED DEAD 1"), people.outbox(enrolment));
    }

    @Test
    void theQuietHoursAreKeptExceptForTheWelcome() throws Exception {
        TestClock.stopAt(Instant.parse("2031-03-09T03:00:00Z"));
        long enrolment = people.enrol("mail-night", "Nia", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", clock.instant());
        outbox.queue(MailKind.RECORD_ACCEPTED, enrolment, "00000000-0000-4000-8000-000000000000 1", clock.instant());
        int port = running();
        deliver(port);
        assertEquals(List.of("WELCOME SENT 1", "RECORD_ACCEPTED WAITING 0"), people.outbox(enrolment));
        // The night in which the clocks are set on: eight comes an hour sooner
        TestClock.stopAt(Instant.parse("2031-03-09T10:59:59Z"));
        deliver(port);
        assertEquals(1, server.getReceivedMessages().length);
        TestClock.stopAt(Instant.parse("2031-03-09T11:00:00Z"));
        deliver(port);
        assertEquals(2, server.getReceivedMessages().length);
    }

    /** Mail that has waited while somebody had time to read is not worth sending. */
    @Test
    void whoHasReadTheDayIsNotToldThatItIsOpen() throws Exception {
        long enrolment = people.enrol("mail-read", "Rex", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.DAY_OPENED, enrolment, "second", NOON);
        outbox.queue(MailKind.REMINDER, enrolment, "2031-03-01", NOON);
        people.rows(
                "insert into lesson_progress (enrolment_id, lesson_id, opened_at, completed_at)"
                        + " values (?, 'second', now(), now())",
                enrolment);
        people.rows("insert into visit values (?, timestamptz '2031-03-04 16:01Z')", enrolment);
        deliver(running());
        assertEquals(List.of("DAY_OPENED DROPPED 1", "REMINDER DROPPED 1"), people.outbox(enrolment));
    }

    /** What a node took that is gone is sent by another, under the same name, once its lease is over. */
    @Test
    void whatALostNodeTookIsSentByAnother() throws Exception {
        long enrolment = people.enrol("mail-lost", "Lou", "three-days", "2031-03-03", MONCTON);
        outbox.queue(MailKind.WELCOME, enrolment, "", NOON);
        DueMessage taken = outbox.claim(NOON).orElseThrow();
        int port = running();
        deliver(port);
        assertEquals(0, server.getReceivedMessages().length);
        TestClock.move(Outbox.LEASE);
        deliver(port);
        assertEquals(1, server.getReceivedMessages().length);
        outbox.end(taken, MailState.DEAD, "too late", clock.instant());
        assertEquals(
                List.of("WELCOME SENT 2"), people.outbox(enrolment), "who was taken for lost changes nothing any more");
    }

    /** Two nodes by the jobs' rules, of which one leaves midway, and a third that nobody counts with. */
    @Test
    void aThousandMessagesOfSeveralNodesComeOnceEach() throws Exception {
        people.rows("delete from scheduled_tasks");
        TestClock.setRight();
        people.rows("with many as (insert into learner (id, subject, name, email, email_verified, created_at)"
                + " select nextval('learner_seq'), 'mail-many-' || n, 'Learner ' || n, 'many' || n || '@example.org', true,"
                + " now() from generate_series(1, 1000) n returning id)"
                + " insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                + " select nextval('enrolment_seq'), id, 'no-such-course', current_date, 'UTC', now() from many");
        people.rows("insert into outbox_message (learner_id, enrolment_id, kind, about, queued_at, due_at)"
                + " select learner_id, id, 'WELCOME', '', now(), now() from enrolment where course = 'no-such-course'");
        int port = running();
        Scheduler one = jobs.scheduler(delivery(port), Duration.ofMillis(50));
        Scheduler other = jobs.scheduler(delivery(port), Duration.ofMillis(50));
        one.start();
        assertTrue(server.waitForIncomingEmail(60_000, 200), "the first node sends");
        other.start();
        Thread uncounted = new Thread(() -> deliver(port));
        uncounted.start();
        assertTrue(server.waitForIncomingEmail(60_000, 400));
        one.stop();
        boolean all = server.waitForIncomingEmail(120_000, 1000);
        uncounted.join();
        other.stop();
        assertTrue(all, server.getReceivedMessages().length + " came");
        Set<String> names = new HashSet<>();
        Set<String> recipients = new HashSet<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            names.add(message.getMessageID());
            recipients.add(Arrays.toString(message.getAllRecipients()));
        }
        assertEquals(1000, server.getReceivedMessages().length);
        assertEquals(1000, names.size());
        assertEquals(1000, recipients.size());
        assertEquals(
                List.of("1000"),
                people.rows("select count(*) from outbox_message where state = 'SENT' and attempts = 1"));
        people.rows("delete from outbox_message");
        people.rows("delete from mail_choice where learner_id in (select learner_id from enrolment where course ="
                + " 'no-such-course')");
        people.rows("delete from enrolment where course = 'no-such-course'");
        people.rows("delete from learner where subject like 'mail-many-%'");
        people.rows("delete from scheduled_tasks");
    }
}
