package app.daybook.admission;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.authoring.ThreeDays;
import app.daybook.certificate.Erasure;
import app.daybook.course.Course;
import app.daybook.learner.Learner;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each way into a course, with what goes wrong on it; and many people at once before one seat. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WaysInTest {

    private static final String CODE = "[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}";

    @Inject
    DataSource database;

    @Inject
    Gate gate;

    @Inject
    MovingUp movingUp;

    @Inject
    Erasure erasure;

    private Applicants people;

    @BeforeEach
    void begin() {
        people = new Applicants(database);
    }

    private static Course course(String id, String settings) {
        return Editions.publish(Editions.named(id, ThreeDays.text("course.yaml") + "\n" + settings + "\n"));
    }

    private static Response send(String course, String action, Map<String, String> fields) {
        return session().formParam("zone", "UTC").formParams(fields).post("/courses/" + course + "/" + action);
    }

    private static Response redeem(String course, String code) {
        return send(course, "redemptions", Map.of("code", code));
    }

    /** Makes codes as an instructor does. */
    private static void make(String course, String token, String cohort, int codes, int seats) {
        People.change("ways-dana", "instructor");
        session()
                .formParams(Map.of(
                        "token",
                        token,
                        "cohort",
                        cohort,
                        "codes",
                        "" + codes,
                        "seats",
                        "" + seats,
                        "until",
                        "2099-01-01"))
                .post("/teaching/" + course + "/codes")
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Error: "),
                        containsString("Choose a day from"),
                        containsString("value=\"" + cohort.replace("<", "&lt;").replace(">", "&gt;") + "\""));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParams(Map.of(
                            "token",
                            token,
                            "cohort",
                            cohort,
                            "codes",
                            "" + codes,
                            "seats",
                            "" + seats,
                            "until",
                            LocalDate.now().plusDays(30).toString()))
                    .post("/teaching/" + course + "/codes")
                    .then()
                    .statusCode(303);
        }
    }

    private static List<String> codes(String course, String token) {
        People.change("ways-dana", "instructor");
        String file = session()
                .get("/teaching/" + course + "/codes/" + token + "/codes.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString();
        List<String> codes = new ArrayList<>();
        for (String row : file.lines().skip(1).toList()) {
            String code = row.replaceFirst(",.*", "");
            assertTrue(code.matches(CODE), row);
            codes.add(code);
        }
        return codes;
    }

    @Test
    @TestSecurity(user = "ways-first")
    void aCodeLetsInAsManyAsItHasSeats() throws SQLException {
        course("ways-codes", "enrolment: by-code");
        course("ways-other", "enrolment: by-code");
        String token = UUID.randomUUID().toString();
        make("ways-codes", token, "School of <b>Autumn", 2, 1);
        List<String> codes = codes("ways-codes", token);
        assertEquals(2, codes.size());
        session().get("/teaching/ways-codes/codes").then().body(containsString("School of &lt;b&gt;Autumn"));
        session()
                .get("/teaching/ways-other/codes/" + token + "/codes.csv")
                .then()
                .statusCode(404);
        for (String table : List.of("code_batch", "entry_code")) {
            String all = String.join(" ", people.rows("select t::text from " + table + " t"));
            assertFalse(all.contains(codes.get(0)) || all.contains(codes.get(0).replace("-", "")), "no code is kept");
        }

        People.change("ways-first");
        session().get("/courses/ways-codes/enrol").then().body(containsString("name=\"code\""));
        send("ways-codes", "enrolments", Map.of()).then().header("Location", endsWith("/courses/ways-codes/enrol"));
        redeem("ways-codes", "").then().statusCode(422).body(containsString("Enter the code that you were given."));
        redeem("ways-codes", "00000-00000-00000-00000 \"kept\"")
                .then()
                .statusCode(422)
                .body(
                        containsString("There is no such code"),
                        containsString("value=\"00000-00000-00000-00000 &quot;kept"));
        redeem("ways-other", codes.get(0)).then().statusCode(422).body(containsString("There is no such code"));
        // As people type it
        String typed = codes.get(0)
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        redeem("ways-codes", typed).then().statusCode(303).header("Location", endsWith("/today"));
        redeem("ways-codes", typed).then().statusCode(303).header("Location", endsWith("/today"));
        assertEquals("School of <b>Autumn", people.one("select cohort from enrolment where course = 'ways-codes'"));

        People.change("ways-second");
        redeem("ways-codes", codes.get(0))
                .then()
                .statusCode(422)
                .body(containsString("All seats of this code are taken"));
        People.change("ways-dana", "instructor");
        session()
                .post("/teaching/ways-codes/codes/" + token + "/endings")
                .then()
                .statusCode(303);
        People.change("ways-second");
        redeem("ways-codes", codes.get(1)).then().statusCode(422).body(containsString("This code is over"));
        assertEquals(
                "1 0",
                people.one("select string_agg(taken::text, ' ' order by place) from entry_code c join code_batch b"
                        + " on b.id = c.batch_id where b.course = 'ways-codes'"));
    }

    @Test
    @TestSecurity(user = "ways-late")
    void aCodeEndsWithItsDay() throws SQLException {
        course("ways-late", "enrolment: by-code");
        String token = UUID.randomUUID().toString();
        make("ways-late", token, "Late", 1, 5);
        String code = codes("ways-late", token).get(0);
        people.rows("update code_batch set expires_at = now() where course = 'ways-late'");
        People.change("ways-late");
        redeem("ways-late", code).then().statusCode(422).body(containsString("This code is over"));
    }

    @Test
    @TestSecurity(user = "ways-guesser")
    void nobodyTriesManyCodes() {
        course("ways-guessed", "enrolment: by-code");
        // One more every six seconds, however slow the machine is
        int tries = 0;
        int status = 422;
        while (status == 422 && tries < 60) {
            status = redeem("ways-guessed", "guess " + ++tries).statusCode();
        }
        assertEquals(429, status, "after " + tries);
        assertTrue(tries > 10, "a class may mistype: " + tries);
    }

    @Test
    @TestSecurity(user = "ways-many")
    void twoHundredAtOnceGetExactlyTheSeats() throws Exception {
        Course byCode = course("ways-crowd", "enrolment: by-code");
        String token = UUID.randomUUID().toString();
        make("ways-crowd", token, "Crowd", 1, 50);
        EntryForm form = form(codes("ways-crowd", token).get(0));
        List<Callable<EntryCode.Fate>> deeds = new ArrayList<>();
        for (Learner learner : people.named("ways-crowd-", 200)) {
            deeds.add(() -> gate.redeem(learner, byCode, form));
        }
        List<EntryCode.Fate> fates = Applicants.atOnce(deeds);
        assertEquals(50, fates.stream().filter(EntryCode.Fate.GOOD::equals).count());
        assertEquals(150, fates.stream().filter(EntryCode.Fate.USED_UP::equals).count());
        assertEquals("50", people.one("select count(*) from enrolment where course = 'ways-crowd'"));
        assertEquals(
                "50",
                people.one("select count(*) from outbox_message m join enrolment e on e.id = m.enrolment_id"
                        + " where e.course = 'ways-crowd'"));

        Course seated = course("ways-seated", "admission:\n  seats: 30");
        List<Callable<Boolean>> entries = new ArrayList<>();
        for (Learner learner : people.named("ways-seated-", 200)) {
            entries.add(() -> {
                gate.enter(learner, seated, form(""));
                return true;
            });
        }
        Applicants.atOnce(entries);
        assertEquals("30", people.one("select count(*) from enrolment where course = 'ways-seated'"));
        assertEquals(
                "170", people.one("select count(*) from admission where course = 'ways-seated' and state = 'WAITING'"));
    }

    @Test
    @TestSecurity(user = "ways-one")
    void onePersonAtOnceTakesOneSeat() throws Exception {
        Course course = course("ways-once", "enrolment: by-code");
        String token = UUID.randomUUID().toString();
        make("ways-once", token, "Once", 1, 5);
        EntryForm form = form(codes("ways-once", token).get(0));
        Learner learner = people.named("ways-once-", 1).get(0);
        List<Callable<EntryCode.Fate>> deeds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deeds.add(() -> gate.redeem(learner, course, form));
        }
        Applicants.atOnce(deeds);
        assertEquals("1", people.one("select count(*) from enrolment where course = 'ways-once'"));
        assertEquals(
                "1",
                people.one("select c.taken from entry_code c join code_batch b on b.id = c.batch_id where b.course ="
                        + " 'ways-once'"));
    }

    @Test
    @TestSecurity(user = "line-ann")
    void whoWaitsMovesUp() throws SQLException {
        course("ways-line", "admission:\n  seats: 1");
        send("ways-line", "enrolments", Map.of()).then().header("Location", endsWith("/today"));
        for (String next : List.of("line-bob", "line-cem", "line-dot")) {
            People.change(next);
            for (int time = 0; time < 2; time++) {
                send("ways-line", "enrolments", Map.of())
                        .then()
                        .statusCode(303)
                        .header("Location", endsWith("/courses/ways-line/enrol"));
            }
        }
        session().get("/courses/ways-line/enrol").then().body(containsString("2 people are before you in line"));
        People.change("line-bob");
        session().get("/courses/ways-line/enrol").then().body(containsString("You are next in line"));
        movingUp.run();
        session().get("/courses/ways-line/enrol").then().body(containsString("You are next in line"));
        session().post("/courses/ways-line/requests/withdrawals").then().statusCode(303);
        session().get("/courses/ways-line/enrol").then().body(containsString("name=\"zone\""));

        // Chosen long ago
        people.rows("update admission set starts_on = '2020-01-01' where course = 'ways-line'");
        erasure.erase("line-ann", "system");
        movingUp.run();
        movingUp.run();
        assertEquals(
                "line-cem",
                people.one(
                        "select string_agg(l.subject, ' ') from enrolment e join learner l on l.id = e.learner_id where"
                                + " e.course = 'ways-line'"));
        assertEquals(
                "t", people.one("select started_on >= current_date - 1 from enrolment where course = 'ways-line'"));
        People.change("line-dot");
        session().get("/courses/ways-line/enrol").then().body(containsString("You are next in line"));
        People.change("ways-dana", "instructor");
        session()
                .get("/teaching/ways-line/admissions")
                .then()
                .body(containsString("1 of 1 seat is taken"), containsString("<bdi>line-dot</bdi>"));
    }

    @Test
    @TestSecurity(user = "ask-eve")
    void anInstructorSaysWhoGetsIn() throws SQLException {
        course(
                "ways-asked",
                "enrolment: by-approval\nadmission:\n  questions:\n    - id: insured\n      question: Are you insured?\n"
                        + "    - id: adult\n      question: Are you over 18?\n      otherwise: The course is for adults.");
        String page = "/courses/ways-asked/enrol";
        send("ways-asked", "requests", Map.of("asked.adult", "no"))
                .then()
                .statusCode(422)
                .body(
                        containsString("The course is for adults."),
                        containsString("Answer yes or no: Are you insured?"),
                        containsString("value=\"no\" checked"));
        assertEquals("0", people.one("select count(*) from eligibility_answer where course = 'ways-asked'"));
        Map<String, String> answers = Map.of("asked.adult", "yes", "asked.insured", "no");
        for (String asking : List.of("ask-eve", "ask-fay")) {
            People.change(asking);
            for (int time = 0; time < 2; time++) {
                send("ways-asked", "requests", answers).then().statusCode(303).header("Location", endsWith(page));
            }
            session().get(page).then().body(containsString("Your request waits for an answer"));
            session().get("/courses/ways-asked/days/1").then().statusCode(403);
        }
        String eve = token("ask-eve");
        String fay = token("ask-fay");
        People.change("ways-dana", "instructor");
        String desk = "/teaching/ways-asked/admissions";
        session()
                .get(desk)
                .then()
                .statusCode(200)
                .body(
                        containsString("<bdi>ask-eve</bdi>"),
                        containsString("Are you insured?"),
                        containsString("No <span"));
        session()
                .formParam("word", "x".repeat(2001))
                .post(desk + "/" + eve + "/refusals")
                .then()
                .statusCode(422)
                .body(containsString("Shorten it to 2000"), containsString("xxxx</textarea>"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("word", "Not <b>yet")
                    .post(desk + "/" + eve + "/refusals")
                    .then()
                    .statusCode(303);
            session()
                    .formParam("word", "")
                    .post(desk + "/" + fay + "/approvals")
                    .then()
                    .statusCode(303);
        }
        // What is decided stays so
        session().post(desk + "/" + fay + "/refusals").then().statusCode(303);
        session()
                .post("/teaching/three-days/admissions/" + eve + "/approvals")
                .then()
                .statusCode(404);
        assertEquals(
                "ask-fay",
                people.one(
                        "select string_agg(l.subject, ' ') from enrolment e join learner l on l.id = e.learner_id where"
                                + " e.course = 'ways-asked'"));
        People.change("ask-eve");
        session().get(page).then().body(containsString("You were not let in"), containsString("Not &lt;b&gt;yet"));
        send("ways-asked", "requests", answers).then().statusCode(303);
        session().get(page).then().body(containsString("You were not let in"));
        People.change("ways-dana", "instructor");
        session().post(desk + "/" + eve + "/approvals").then().statusCode(303);
        People.change("ask-eve");
        session().get(page).then().statusCode(303).header("Location", endsWith("/today"));

        assertEquals("4", people.one("select count(*) from eligibility_answer where course = 'ways-asked'"));
        People.change("ways-dana", "instructor");
        session()
                .get(desk + "/answers")
                .then()
                .body(containsString("<bdi>ask-eve</bdi>"), containsString("Are you over 18?"));
        session()
                .get(desk + "/answers?shown=no")
                .then()
                .body(containsString("Are you insured?"), not(containsString("over 18")));
        erasure.erase("ask-eve", "system");
        erasure.erase("ask-fay", "system");
        assertEquals("0", people.one("select count(*) from eligibility_answer where course = 'ways-asked'"));
        assertEquals("0", people.one("select count(*) from admission where course = 'ways-asked'"));
    }

    @Test
    @TestSecurity(user = "ways-starts")
    void aCohortBeginsOnItsDay() throws SQLException {
        String today = Instant.now().toString().substring(0, 10);
        course("ways-starts", "admission:\n  starts: [2020-01-06, " + today + ", 2999-01-01]");
        session()
                .get("/courses/ways-starts/enrol")
                .then()
                .body(
                        containsString("<option value=\"" + today + "\""),
                        containsString("<option value=\"2999-01-01\""),
                        not(containsString("2020-01-06")));
        for (String other : List.of("", "2020-01-06", "2998-12-31")) {
            send("ways-starts", "enrolments", Map.of("starts-on", other))
                    .then()
                    .statusCode(422)
                    .body(containsString("Choose one of the days in the list."));
        }
        send("ways-starts", "enrolments", Map.of("starts-on", today)).then().statusCode(303);
        assertEquals(today, people.one("select cohort from enrolment where course = 'ways-starts'"));
        course("ways-over", "admission:\n  starts: [2020-01-06]");
        session()
                .get("/courses/ways-over/enrol")
                .then()
                .statusCode(409)
                .body(containsString("Nobody can begin Study Habits"));
    }

    /** Leaving has freed the seat: whoever comes back meets the seats as whoever comes first does. */
    @Test
    @TestSecurity(user = "back-1")
    void whoComesBackWaitsForASeat() throws Exception {
        Course course = course("ways-back", "admission:\n  seats: 10");
        List<Learner> once = people.named("back-", 30);
        people.rows("insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at, withdrawn_at)"
                + " select nextval('enrolment_seq'), id, 'ways-back', current_date - 5, 'UTC', now() - interval '5 days',"
                + " now() - interval '1 day' from learner where subject ~ '^back-[0-9]+$'");
        people.rows("update learner set email_verified = true where subject like 'back-%'");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Callable<Boolean>> deeds = new ArrayList<>();
        for (Learner learner : once) {
            deeds.add(() -> gate.comeBack(learner, course, today, ZoneOffset.UTC));
        }
        List<Boolean> on = Applicants.atOnce(deeds);
        assertEquals(10, on.stream().filter(Boolean.TRUE::equals).count());
        String there = "select count(*) from enrolment where course = 'ways-back' and withdrawn_at is null";
        String inLine = "select count(*) from admission where course = 'ways-back' and state = 'WAITING'";
        assertEquals("10", people.one(there));
        assertEquals("20", people.one(inLine));

        String next =
                people.one("select l.subject from admission a join learner l on l.id = a.learner_id where a.course ="
                        + " 'ways-back' and a.state = 'WAITING' order by a.waiting_since, a.id limit 1");
        People.change(next);
        session()
                .get("/courses/ways-back/return")
                .then()
                .body(
                        containsString("You are next in line"),
                        containsString("you are on the course again by yourself"));
        for (int time = 0; time < 2; time++) {
            send("ways-back", "returns", Map.of())
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/courses/ways-back/return"));
        }
        session().get("/courses/ways-back/days/1").then().statusCode(403);
        // Those who teach meet the seats too
        String waits = people.one(
                "select e.id from enrolment e join learner l on l.id = e.learner_id where l.subject = ?", next);
        People.change("ways-dana", "instructor");
        session()
                .formParam("token", UUID.randomUUID().toString())
                .post("/teaching/ways-back/learners/" + waits + "/returns")
                .then()
                .statusCode(422)
                .body(containsString("Every seat of the course is taken"));

        people.rows("update enrolment set withdrawn_at = now() where id = (select min(id) from enrolment where course ="
                + " 'ways-back' and withdrawn_at is null)");
        movingUp.run();
        movingUp.run();
        assertEquals("10", people.one(there));
        assertEquals("19", people.one(inLine));
        People.change(next);
        session().get("/courses/ways-back/return").then().statusCode(303).header("Location", endsWith("/today"));
        session().get("/courses/ways-back/leave").then().body(containsString("Your seat becomes free for others"));
        assertEquals(
                "CAME_BACK " + today,
                people.one(
                        "select about from outbox_message where kind = 'WELCOME' and enrolment_id = ?::bigint", waits));

        String last =
                people.one("select l.subject from admission a join learner l on l.id = a.learner_id where a.course ="
                        + " 'ways-back' and a.state = 'WAITING' order by a.id desc limit 1");
        People.change(last);
        session().post("/courses/ways-back/requests/withdrawals").then().statusCode(303);
        session().get("/courses/ways-back/return").then().body(containsString("name=\"zone\""));
        assertEquals("18", people.one(inLine));
    }

    /** Nobody new comes, but whoever was on the course finishes it. */
    @Test
    @TestSecurity(user = "closed-1")
    void aCourseThatTakesNobodyNewTakesBackWhoWasOnIt() throws Exception {
        Course open = course("ways-closed", "admission:\n  seats: 1");
        List<Learner> people3 = people.named("closed-", 3);
        for (Learner learner : people3) {
            gate.enter(learner, open, form(""));
        }
        people.rows("update enrolment set withdrawn_at = now() where course = 'ways-closed'");
        Course closed = course("ways-closed", "admission:\n  seats: 1\nenrolment: closed");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertFalse(gate.comeBack(people3.get(0), closed, today, ZoneOffset.UTC), "others wait");
        movingUp.run();
        assertEquals(
                "closed-1",
                people.one(
                        "select string_agg(l.subject, ' ') from enrolment e join learner l on l.id = e.learner_id where"
                                + " e.course = 'ways-closed' and e.withdrawn_at is null"));
    }

    private String token(String subject) throws SQLException {
        return people.one(
                "select a.token from admission a join learner l on l.id = a.learner_id where l.subject = ?", subject);
    }

    private static EntryForm form(String code) {
        return new EntryForm("", "UTC", code, Map.of(), Map.of());
    }
}
