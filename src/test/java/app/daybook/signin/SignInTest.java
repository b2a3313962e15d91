package app.daybook.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How somebody comes in, and how nobody does. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SignInTier.class)
class SignInTest {

    private LoopbackProvider provider;

    @BeforeEach
    void anew() {
        provider = SignInTier.Provided.anew();
    }

    @Test
    void thePageThatWasAskedForIsShownAfterwards() {
        Device device = Device.signedIn("ann", "/calendar");
        assertTrue(device.get("/today").body().contains("Called ann"));
        assertEquals(403, device.get("/teaching").statusCode());
        assertEquals(200, Device.signedIn("tea", "/teaching").get("/teaching").statusCode());
    }

    @Test
    void theProviderIsAskedSoThatNobodyElseCanUseTheAnswer() {
        Device device = new Device();
        HttpResponse<String> leads = device.get("/today");
        var asked = LoopbackProvider.fields(Device.location(leads).getRawQuery());
        assertEquals("code", asked.get("response_type"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertFalse(asked.getOrDefault("nonce", "").isEmpty());
        assertTrue(asked.get("redirect_uri").startsWith("https://"), asked.get("redirect_uri"));
        assertTrue(asked.get("redirect_uri").endsWith("/signed-in"), asked.get("redirect_uri"));
        assertEquals(
                "create",
                LoopbackProvider.fields(
                                Device.location(new Device().get("/sign-up")).getRawQuery())
                        .get("prompt"));
    }

    @Test
    void noNeighbourAndNoPageWithoutTlsCanSetACookieOfSignIn() {
        Device device = new Device();
        HttpResponse<String> leads = device.get("/today");
        List<String> set = new ArrayList<>(leads.headers().allValues("Set-Cookie"));
        HttpResponse<String> shown = device.back(device.atProvider(leads, "ann"));
        set.addAll(shown.headers().allValues("Set-Cookie"));
        assertTrue(set.stream().anyMatch(cookie -> cookie.startsWith("__Host-q_session=")), set.toString());
        for (String cookie : set) {
            assertTrue(cookie.startsWith("__Host-q_"), cookie);
            assertTrue(cookie.matches("(?i)(?=.*; secure)(?=.*; path=/(;|$))(?!.*; domain=).*"), cookie);
            assertTrue(cookie.matches("(?i)(?=.*; httponly)(?=.*; samesite=lax).*|.*=; max-age=0;.*"), cookie);
        }
        assertEquals(Set.of("__Host-q_session"), device.cookies.keySet(), "that of the way here is taken back");
        Device bare = new Device();
        device.cookies.forEach((name, value) -> bare.cookies.put(name.replace("__Host-", ""), value));
        assertEquals(200, device.get("/today").statusCode());
        assertEquals(302, bare.get("/today").statusCode(), "a bare name is not believed");
    }

    @Test
    void aTokenThatIsNotForThisSignInLetsNobodyIn() {
        List<Consumer<JsonObject>> slips = List.of(
                claims -> claims.put("aud", "another"),
                claims -> claims.put("iss", "https://elsewhere.example"),
                claims -> claims.put("nonce", "another"),
                claims -> claims.remove("nonce"),
                claims -> claims.remove("exp"),
                claims -> claims.put("exp", claims.getLong("exp") - 5_000));
        for (int i = 0; i < slips.size(); i++) {
            provider.realm.slips(slips.get(i));
            isRefused("slip " + i);
        }
        provider.realm.slips(claims -> {});
        provider.realm.signsWithAStrangersKey();
        isRefused("a stranger's key");
    }

    private void isRefused(String why) {
        Device device = new Device();
        HttpResponse<String> refused = device.back(device.atProvider(device.get("/today"), "ann"));
        assertEquals(401, refused.statusCode(), why);
        assertFalse(refused.body().contains("Called ann"), why);
        assertEquals(302, device.get("/today").statusCode(), why);
    }

    /** A session that nobody could end. */
    @Test
    void aTokenWithoutASessionIsNoSession() {
        provider.realm.slips(claims -> claims.remove("sid"));
        Device device = new Device();
        device.back(device.atProvider(device.get("/today"), "ann"));
        assertEquals(302, device.get("/today").statusCode());
    }

    @Test
    void anAnswerOfTheProviderIsGoodForOneBrowserAndOnce() {
        Device device = new Device();
        URI answer = device.atProvider(device.get("/today"), "ann");
        Device thief = new Device();
        thief.back(answer);
        assertEquals(302, thief.get("/today").statusCode(), "without the browser's own cookie");
        Device again = device.copy();
        assertEquals(302, device.back(answer).statusCode());
        assertEquals(401, again.back(answer).statusCode(), "the code is used up");
        assertEquals(302, again.get("/today").statusCode());

        Device other = new Device();
        URI others = other.atProvider(other.get("/today"), "ann");
        other.back(URI.create(others.toString().replaceFirst("state=[^&]{8}", "state=00000000")));
        assertEquals(302, other.get("/today").statusCode(), "another state");
    }

    @Test
    void whoeverTheProviderDoesNotLetInIsToldSo() {
        Device device = new Device();
        HttpResponse<String> refused = device.back(device.atProvider(device.get("/today"), "nobody"));
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("href=\""), "and can go on from there");
    }

    @Test
    void signInLeadsNowhereElse() {
        Device device = Device.signedIn("ann", "/today");
        for (String next : Stream.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:0")
                .map(each -> URLEncoder.encode(each, UTF_8))
                .toList()) {
            URI leads = Device.location(device.get("/sign-in?next=" + next));
            assertEquals("/today", leads.getPath(), next);
            assertFalse(leads.toString().contains("evil"), next);
        }
    }

    /** What no test without a provider can see: that a closed page leads to it, and keeps a form that was typed. */
    @Test
    void everyClosedPageLeadsToTheProvider() {
        for (Route route : Route.all()) {
            if (!route.open()) {
                assertEquals(route.isPost() ? 401 : 302, route.status(false), route.toString());
            }
        }
    }
}
