package app.daybook.signin;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.PostgresForTests;
import app.daybook.TestClock;
import app.daybook.signin.LoopbackProvider.Health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a session goes on, and how it ends: refused, run out, signed out, or with the provider away. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SignInTier.class)
class SessionTest {

    /** Less than the time before its end at which a token is renewed. */
    private static final Duration SHORT = Duration.ofSeconds(45);

    private static final Duration LONG = Duration.ofMinutes(5);

    /** How many tests have had the provider away. */
    private static int absences;

    @Inject
    DataSource database;

    private LoopbackProvider provider;

    @BeforeEach
    void anew() {
        provider = SignInTier.Provided.anew();
    }

    @Test
    void whatIsAboutToRunOutIsRenewedAndTheRestIsNot() {
        Device fresh = Device.signedIn("ann", "/today");
        int asked = provider.asked();
        assertEquals(200, fresh.get("/today").statusCode());
        assertEquals(asked, provider.asked(), "a session costs no question");

        provider.realm.tokens(Duration.ZERO, SHORT);
        Device old = Device.signedIn("ann", "/today");
        provider.realm.tokens(Duration.ZERO, LONG);
        String before = old.cookies.get("__Host-q_session");
        assertEquals(200, old.get("/today").statusCode());
        assertTrue(!before.equals(old.cookies.get("__Host-q_session")), "a new cookie");
        asked = provider.asked();
        assertEquals(200, old.get("/today").statusCode());
        assertEquals(asked, provider.asked(), "renewed once");
    }

    @Test
    void whatASessionIsAnsweredIsKeptByNobodyAlsoWhereItBeginsOrIsRenewed() {
        provider.realm.tokens(Duration.ZERO, SHORT);
        Device device = new Device();
        HttpResponse<String> begins = device.back(device.atProvider(device.get("/today"), "ann"));
        assertEquals(List.of("no-store"), begins.headers().allValues("Cache-Control"), "begun");
        provider.realm.tokens(Duration.ZERO, LONG);
        String before = device.cookies.get("__Host-q_session");
        HttpResponse<String> renewed = device.get("/today");
        assertTrue(!before.equals(device.cookies.get("__Host-q_session")), "a new cookie");
        assertEquals(List.of("no-store"), renewed.headers().allValues("Cache-Control"), "renewed");
        assertEquals(List.of("no-store"), device.get("/today").headers().allValues("Cache-Control"), "as it was");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextToken() {
        provider.realm.tokens(Duration.ZERO, SHORT);
        Device renewed = Device.signedIn("tea", "/teaching");
        provider.realm.tokens(Duration.ZERO, LONG);
        Device fresh = Device.signedIn("tea", "/teaching");

        provider.realm.has("tea", "student");
        assertEquals(403, renewed.get("/teaching").statusCode(), "renewed without it");
        assertEquals(200, renewed.get("/today").statusCode(), "and still signed in");
        assertEquals(200, fresh.get("/teaching").statusCode(), "a token is believed for its life");
        TestClock.stopAt(provider.realm.expiry());
        assertEquals(302, fresh.get("/teaching").statusCode(), "and not a second longer");
        HttpResponse<String> again = fresh.back(fresh.atProvider(fresh.get("/teaching"), "tea"));
        assertEquals(302, again.statusCode());
        TestClock.setRight();
        assertEquals(403, fresh.get("/teaching").statusCode());
    }

    @Test
    void anAccountThatIsShutIsOutWithItsToken() {
        provider.realm.tokens(Duration.ZERO, SHORT);
        Device device = Device.signedIn("ann", "/today");
        provider.realm.shutsOut("ann");
        assertEquals(200, device.get("/today").statusCode(), "a token is believed for its life");
        TestClock.stopAt(provider.realm.expiry());
        assertEquals(302, device.get("/today").statusCode());
        HttpResponse<String> form = device.post("/courses/three-days/enrolments", "note=typed");
        assertEquals(401, form.statusCode());
        assertTrue(form.body().contains("value=\"typed\""), "what was typed is kept");
    }

    @ParameterizedTest
    @EnumSource(
            value = Health.class,
            names = {"HUNG", "BROKEN", "DEAD"})
    void whileTheProviderIsAwaySessionsGoOnAndNobodyComesIn(Health ill) {
        sometimeAgo();
        Device ann = Device.signedIn("ann", "/today");
        Device tea = Device.signedIn("tea", "/teaching");
        provider.becomes(ill);
        TestClock.move(SHORT);
        assertEquals(200, ann.get("/today").statusCode());
        assertEquals(200, tea.get("/teaching").statusCode());
        Device stranger = new Device();
        HttpResponse<String> page = stranger.get("/today");
        assertEquals(503, page.statusCode());
        assertTrue(page.headers().firstValue("Retry-After").isPresent());
        assertTrue(page.body().contains("Signing in is not possible at the moment"), page.body());
        assertEquals(200, stranger.get("/about").statusCode());
        HttpResponse<String> form = stranger.post("/courses/three-days/enrolments", "note=typed");
        assertEquals(401, form.statusCode());
        assertTrue(form.body().contains("value=\"typed\""), "what was typed is kept");

        provider.becomes(Health.WELL);
        TestClock.move(Duration.ofSeconds(6));
        assertEquals(302, stranger.get("/today").statusCode(), "it is asked again");
        provider.realm.tokens(Duration.ZERO, LONG);
        assertEquals(200, ann.get("/today").statusCode(), "renewed");
        provider.realm.shutsOut("tea");
        assertEquals(302, tea.get("/teaching").statusCode(), "and whoever is refused is out");
    }

    /** That it answered a moment ago is no reason to take its silence for a refusal. */
    @Test
    void aProviderThatFallsSilentJustNowRefusesNobody() {
        sometimeAgo();
        Device ann = Device.signedIn("ann", "/today");
        TestClock.stopAt(provider.realm.expiry().minusSeconds(2));
        assertEquals(302, new Device().get("/today").statusCode(), "it answers");
        provider.becomes(Health.DEAD);
        TestClock.move(Duration.ofSeconds(3));
        assertEquals(200, ann.get("/today").statusCode());
    }

    @Test
    void theGraceEndsAfterAnHourAndForInstructorsAfterTenMinutes() {
        sometimeAgo();
        Device ann = Device.signedIn("ann", "/today");
        Instant annsEnd = provider.realm.expiry();
        Device tea = Device.signedIn("tea", "/teaching");
        Instant teasEnd = provider.realm.expiry();
        provider.becomes(Health.DEAD);
        TestClock.stopAt(teasEnd.plus(Duration.ofMinutes(10)));
        assertEquals(200, tea.get("/teaching").statusCode());
        TestClock.move(Duration.ofSeconds(1));
        assertEquals(503, tea.get("/teaching").statusCode());
        assertEquals(503, tea.get("/today").statusCode());
        assertEquals(200, ann.get("/today").statusCode());
        TestClock.stopAt(annsEnd.plus(Duration.ofHours(1)));
        assertEquals(200, ann.get("/today").statusCode());
        TestClock.move(Duration.ofSeconds(1));
        assertEquals(503, ann.get("/today").statusCode());
        HttpResponse<String> form = ann.post("/courses/three-days/enrolments", "note=typed");
        assertEquals(401, form.statusCode());
        assertTrue(form.body().contains("value=\"typed\""), "what was typed is kept");
    }

    @Test
    void signOutEndsThisSessionEverywhereAndNoOther() {
        Device phone = Device.signedIn("ann", "/today");
        Device desk = Device.signedIn("ann", "/today");
        Device thief = desk.copy();
        assertEquals(2, provider.realm.sessions("ann").size());

        HttpResponse<String> out = desk.post("/sign-out", "");
        assertEquals(303, out.statusCode());
        assertTrue(desk.cookies.keySet().stream().noneMatch(name -> name.contains("q_session")), "the cookie is gone");
        assertEquals(302, thief.get("/today").statusCode(), "the old cookie opens nothing");
        assertEquals(401, thief.post("/courses/three-days/enrolments", "").statusCode());
        assertEquals(303, thief.copy().post("/sign-out", "").statusCode(), "twice is once");
        assertEquals(200, phone.get("/today").statusCode(), "another device goes on");
        assertEquals(1, provider.realm.sessions("ann").size(), "and the provider knows");
    }

    /** All that nodes share is the database: what another has written there ends a session here. */
    @Test
    void aSessionThatEndedOnAnotherNodeHasEndedHere() throws SQLException {
        Device device = Device.signedIn("ann", "/today");
        String sid = provider.realm.sessions("ann").get(0);
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into ended_session (sid, ended_at) values (?, now())")) {
            insert.setString(1, sid);
            insert.executeUpdate();
        }
        awaitTheNextLook(device);
        assertEquals(302, device.get("/today").statusCode());

        Device here = Device.signedIn("tea", "/teaching");
        sid = provider.realm.sessions("tea").get(0);
        here.post("/sign-out", "");
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("select 1 from ended_session where sid = ?")) {
            find.setString(1, sid);
            assertTrue(find.executeQuery().next(), "other nodes read it");
        }
    }

    /** Nodes look once a second. */
    private static void awaitTheNextLook(Device device) {
        Instant patience = Instant.now().plusSeconds(20);
        while (device.copy().get("/today").statusCode() == 200 && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What is remembered of a session is of that very cookie, and only for a minute. */
    @Test
    void aSessionIsRememberedForAMinuteAndForNobodyElse() {
        Device ann = Device.signedIn("ann", "/today");
        Device tea = Device.signedIn("tea", "/today");
        for (int i = 0; i < 3; i++) {
            assertTrue(ann.get("/today").body().contains("<bdi>Called ann</bdi>"));
            assertTrue(tea.get("/today").body().contains("<bdi>Called tea</bdi>"));
            assertEquals(403, ann.get("/teaching").statusCode());
            assertEquals(200, tea.get("/teaching").statusCode());
        }
        Device forged = ann.copy();
        forged.cookies.replaceAll((name, value) -> value.substring(0, value.length() - 2) + "xx");
        assertEquals(302, forged.get("/today").statusCode(), "nearly the same cookie is another");
        Device mixed = ann.copy();
        mixed.cookies.putAll(tea.cookies);
        assertTrue(mixed.get("/today").body().contains("<bdi>Called tea</bdi>"));
    }

    @Test
    void aRememberedSessionThatRunsOutIsNobodys() {
        Device device = Device.signedIn("ann", "/today");
        assertEquals(200, device.get("/today").statusCode());
        provider.realm.shutsOut("ann");
        TestClock.stopAt(provider.realm.expiry());
        assertEquals(302, device.get("/today").statusCode());
    }

    /** Its tokens have not run out, nobody has asked the provider, and still it is over at once. */
    @Test
    void aRememberedSessionEndsWithSignOutAtOnce() {
        Device desk = Device.signedIn("ann", "/today");
        Device thief = desk.copy();
        assertEquals(200, thief.get("/today").statusCode());
        desk.post("/sign-out", "");
        assertEquals(302, thief.get("/today").statusCode());
        String said = provider.realm.logoutToken("unheard", claims -> {});
        assertEquals(200, said(said));

        Device other = Device.signedIn("ann", "/today");
        Device copy = other.copy();
        assertEquals(200, copy.get("/today").statusCode());
        String sid = provider.realm.sessions("ann").get(0);
        assertEquals(200, said(provider.realm.logoutToken(sid, claims -> {})));
        assertEquals(302, copy.get("/today").statusCode(), "and by the provider's word");
    }

    @Test
    void signOutWhileTheProviderIsAwaySaysThatHalfIsDone() {
        sometimeAgo();
        Device device = Device.signedIn("ann", "/today");
        Device thief = device.copy();
        provider.becomes(Health.DEAD);
        HttpResponse<String> out = device.post("/sign-out", "");
        assertEquals(503, out.statusCode());
        provider.becomes(Health.WELL);
        TestClock.move(Duration.ofSeconds(6));
        assertEquals(302, thief.get("/today").statusCode(), "here it has ended");
    }

    @Test
    void theProvidersWordEndsASessionAndNobodyElses() {
        Device device = Device.signedIn("ann", "/today");
        String sid = provider.realm.sessions("ann").get(0);
        List<Consumer<JsonObject>> slips = List.of(
                claims -> claims.remove("events"),
                claims -> claims.put("events", new JsonObject().put("another", new JsonObject())),
                claims -> claims.put("nonce", "one"),
                claims -> claims.put("aud", "another"),
                claims -> claims.put("iss", "https://elsewhere.example"),
                claims -> claims.remove("sid"));
        for (int i = 0; i < slips.size(); i++) {
            assertEquals(400, said(provider.realm.logoutToken(sid, slips.get(i))), "slip " + i);
        }
        provider.realm.signsWithAStrangersKey();
        assertEquals(400, said(provider.realm.logoutToken(sid, claims -> {})), "a stranger's key");
        assertEquals(400, said("no.token.atall"));
        assertEquals(400, said(""));
        assertEquals(200, device.get("/today").statusCode(), "nothing has ended");

        provider.realm.forget();
        provider.realm.has("ann", "student");
        String token = provider.realm.logoutToken(sid, claims -> {});
        assertEquals(200, said(token));
        assertEquals(200, said(token), "twice is once");
        assertEquals(302, device.get("/today").statusCode());
    }

    private static int said(String token) {
        return new Device()
                .post("/back-channel-sign-out", "logout_token=" + token)
                .statusCode();
    }

    /**
     * Before the provider goes away: tokens are about to run out, and the application's clock shows a time at which no
     * other test did the same, since it remembers for seconds that the provider was away.
     */
    private void sometimeAgo() {
        Duration ago = Duration.ofMinutes(2).multipliedBy(++absences);
        TestClock.move(ago.negated());
        provider.realm.tokens(ago, SHORT);
    }
}
