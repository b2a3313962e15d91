package app.daybook.signin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the realm of a new installation promises; what Keycloak makes of it is in {@code SessionLifeIT}. */
class RealmSettingsTest {

    private static final int MINUTES = 60;
    private static final int HOURS = 60 * MINUTES;
    private static final int DAYS = 24 * HOURS;

    private final JsonNode realm;

    RealmSettingsTest() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("docker/keycloak/daybook-realm.json").toFile());
    }

    @Test
    void sessionsEndAndTokensAreShort() {
        atMost(2 * MINUTES, "accessTokenLifespan");
        atMost(4 * HOURS, "ssoSessionIdleTimeout");
        atMost(12 * HOURS, "ssoSessionMaxLifespan");
        atMost(7 * DAYS, "ssoSessionIdleTimeoutRememberMe");
        atMost(14 * DAYS, "ssoSessionMaxLifespanRememberMe");
    }

    @Test
    void noClientGetsATokenButByTheCodeFlow() {
        for (JsonNode client : realm.path("clients")) {
            for (String flow : List.of("directAccessGrantsEnabled", "implicitFlowEnabled", "serviceAccountsEnabled")) {
                assertFalse(
                        client.path(flow).asBoolean(), client.path("clientId").asText() + " " + flow);
            }
        }
        JsonNode ours = realm.at("/clients/0");
        assertEquals("daybook", ours.path("clientId").asText());
        assertFalse(ours.path("publicClient").asBoolean());
        assertEquals(
                "[\"${DAYBOOK_BASE_URL}/signed-in\"]", ours.path("redirectUris").toString());
        assertTrue(ours.path("webOrigins").isEmpty());
        assertEquals("S256", ours.at("/attributes/pkce.code.challenge.method").asText());
        assertEquals(
                "true",
                ours.at("/attributes/backchannel.logout.session.required").asText());
    }

    @Test
    void wordsAreHardToGuess() {
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        String policy = realm.path("passwordPolicy").asText();
        for (String rule : List.of("length(12)", "maxLength(", "notUsername", "notEmail", "passwordBlacklist(")) {
            assertTrue(policy.contains(rule), rule + " in " + policy);
        }
    }

    private void atMost(int seconds, String setting) {
        int set = realm.path(setting).asInt();
        assertTrue(set > 0 && set <= seconds, setting + " is " + set + " s");
    }
}
