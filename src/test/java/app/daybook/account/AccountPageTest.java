package app.daybook.account;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.quarkus.test.security.TestSecurity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.TestClock;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Name, clock and courses as their learner sees and changes them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountPageTest {

    @Inject
    DataSource database;

    private static Learner learner(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject(subject).orElseThrow());
    }

    @Test
    @TestSecurity(user = "account-looks")
    void whoOnlyLooksIsNotKept() {
        session().get("/account").then().statusCode(200).body(containsString("You are on no course."));
        session().get("/account/erasure").then().statusCode(200).body(containsString("Nothing is kept of you"));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject("account-looks").isEmpty()));
    }

    @Test
    @TestSecurity(user = "account-name")
    void aNameThatCanBePrintedIsKeptAndAClaimBeginsWithIt() throws SQLException {
        Graduates.of(database, "account-name", "Zoe");
        session()
                .formParam("name", "Zoë  Ångström")
                .post("/account/names")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account?saved=name"));
        session()
                .get("/account?saved=name")
                .then()
                .body(containsString("value=\"Zoë Ångström\""))
                .body(containsString("Saved."));
        session().get(COURSE + "/certificate").then().body(containsString("Zoë Ångström"));
        session()
                .formParam("name", "x".repeat(201))
                .post("/account/names")
                .then()
                .statusCode(422)
                .body(containsString("Error: "))
                .body(containsString("x".repeat(201)));
        assertEquals("Zoë Ångström", learner("account-name").printedName);
        session().formParam("name", " ").post("/account/names").then().statusCode(303);
        assertEquals("account-name", learner("account-name").nameToPrint());
    }

    @Test
    @TestSecurity(user = "account-claims")
    void whatWasChangedAtTheProviderIsKnownHere() {
        Requests.enrol();
        signIn(Map.of(
                "sub", "account-claims",
                "iss", "https://sign-in.example.org/realms/daybook",
                "name", "New Name",
                "email", "new@example.org",
                "email_verified", true));
        session()
                .get("/account")
                .then()
                .body(containsString("New Name"))
                .body(containsString("new@example.org"))
                .body(containsString("https://sign-in.example.org/realms/daybook/account/account-security/signing-in"));
        assertEquals("New Name", learner("account-claims").name);
        assertEquals("new@example.org", learner("account-claims").email);
    }

    private static void signIn(Map<String, Object> claims) {
        CDI.current()
                .select(TestIdentityAssociation.class)
                .get()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Token(claims))
                        .build());
    }

    /** What the provider says of a person. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return (String) claims.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    /** Over the date line: what is open stays open, and the page says beforehand when the next day opens. */
    @Test
    @TestSecurity(user = "account-zone")
    void anotherClockIsSaidBeforeItIsLivedBy() {
        // Tuesday morning on Kiritimati, Monday morning on Honolulu
        TestClock.stopAt(Instant.parse("2022-06-06T16:00:00Z"));
        session()
                .formParam("zone", "Pacific/Kiritimati")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(303);
        TestClock.stopAt(Instant.parse("2022-06-07T16:00:00Z"));
        assertEquals(List.of(200, 200, 403), days());
        session()
                .get("/account/zone?zone=Pacific/Honolulu")
                .then()
                .statusCode(200)
                .body(containsString("What has opened stays open."))
                .body(containsString("Day 3 opens on Thursday, 9 June, 05:00"))
                .body(containsString("24 hours later"));
        assertEquals(List.of(200, 200, 403), days(), "to look changes nothing");
        for (int i = 0; i < 2; i++) {
            session()
                    .formParam("zone", "Pacific/Honolulu")
                    .post("/account/zones")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/account?saved=zone"));
        }
        assertEquals(List.of(200, 200, 403), days());
        TestClock.stopAt(Instant.parse("2022-06-09T14:59:59Z"));
        assertEquals(List.of(200, 200, 403), days());
        TestClock.stopAt(Instant.parse("2022-06-09T15:00:00Z"));
        assertEquals(List.of(200, 200, 200), days());
        assertEquals(
                List.of("ZONE_CHANGED Pacific/Honolulu"),
                QuarkusTransaction.requiringNew()
                        .call(() -> LearnerEvent.of(learner("account-zone")).stream()
                                .map(event -> event.deed + " " + event.detail)
                                .toList()));
        session().formParam("zone", "Nowhere").post("/account/zones").then().statusCode(422);
        session().get("/account/zone?zone=Nowhere").then().body(not(containsString("Live by this clock")));
    }

    private static List<Integer> days() {
        return List.of(1, 2, 3).stream()
                .map(day -> session().get(COURSE + "/days/" + day).statusCode())
                .toList();
    }
}
