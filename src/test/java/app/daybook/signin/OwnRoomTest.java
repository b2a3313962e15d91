package app.daybook.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.learner.Learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A learner's own room where somebody really signs in: what the provider says anew, and that an erased account is out. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SignInTier.class)
class OwnRoomTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private LoopbackProvider provider;

    @BeforeEach
    void anew() {
        provider = SignInTier.Provided.anew();
    }

    private static List<Object> known(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Learner.<Learner>list("email = ?1 or name = ?2", address, "Called ned").stream()
                        .map(one -> (Object) (one.name + " " + one.email))
                        .toList());
    }

    @Test
    void aNameAndAnAddressThatChangedAreKnownAfterTheNextSignIn() throws InterruptedException {
        provider.realm.has("ned", "student");
        Device.signedIn("ned", "/account").post("/account/names", "name=Ned");
        assertEquals(List.of("Called ned ned@example.org"), known("new@example.org"));
        provider.realm.slips(claims -> claims.put("name", "New Ned").put("email", "new@example.org"));
        Device.signedIn("ned", "/mail");
        Instant late = Instant.now().plus(SOON);
        while (!known("new@example.org").equals(List.of("New Ned new@example.org"))) {
            assertTrue(Instant.now().isBefore(late), "still " + known("new@example.org"));
            Thread.sleep(20);
        }
    }

    @Test
    void whoErasesTheirAccountIsSignedOutEverywhere() {
        provider.realm.has("eve", "student");
        Device device = Device.signedIn("eve", "/account");
        device.post("/account/names", "name=Eve");
        Device other = device.copy();
        assertEquals(200, other.get("/account").statusCode());
        var erased = device.post("/account/erasures", "name=Called+eve");
        assertEquals(303, erased.statusCode());
        assertTrue(Device.location(erased).toString().endsWith("/account/erased"), "all sessions are ended");
        assertEquals(302, other.get("/account").statusCode(), "the same session in another tab");
        assertEquals(302, device.get("/today").statusCode());
    }
}
