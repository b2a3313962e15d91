package app.daybook.web.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages that one client may ask for only so often, besides those of certificates: each on its own and on all nodes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "rationed", roles = "instructor")
class RationedPagesTest {

    private static final String PAGES = """
            sign-up,      /sign-up,                                    60,  ADDRESS
            atlas-search, /courses/three-days/muscles?search=hand,     120, ADDRESS
            course-search, /courses/three-days/search?q=hand,          120, ADDRESS
            desk-search,  /teaching/three-days/learners?search=a,      120, ACCOUNT
            desk-search,  /teaching/three-days/certificates?search=a,  120, ACCOUNT""";

    /** As a page counts: an account, or a network. */
    private enum Who {
        ADDRESS,
        ACCOUNT
    }

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.oidc.authentication.state-secret")
    String secret;

    @ParameterizedTest
    @CsvSource(textBlock = PAGES)
    void oneClientMayNotAskWithoutEnd(String ration, String path, int perMinute, Who who) {
        String client = someone(who);
        int through = 0;
        Response answer = ask(who, client, path);
        while (answer.statusCode() != 429 && through < 3 * perMinute) {
            through++;
            answer = ask(who, client, path);
        }
        assertTrue(through >= perMinute, "went through: " + through);
        isRefused(answer);
        assertNotEquals(429, ask(who, someone(who), path).statusCode(), "and others go on");
        if (path.contains("?")) {
            String page = path.substring(0, path.indexOf('?'));
            assertEquals(200, ask(who, client, page).statusCode(), "reading is no search");
        }
    }

    /** What a client asked of another node counts here. */
    @ParameterizedTest
    @CsvSource(textBlock = PAGES)
    void allNodesCountTogether(String ration, String path, int perMinute, Who who)
            throws SQLException, UnknownHostException {
        String client = someone(who);
        var otherNode = new SharedTurnstile(database, secret);
        for (int i = 0; i < perMinute; i++) {
            assertEquals(Duration.ZERO, otherNode.enter(ration + " " + counted(who, client), perMinute));
        }
        isRefused(ask(who, client, path));
        assertNotEquals(429, ask(who, someone(who), path).statusCode(), "and others go on");
    }

    private static void isRefused(Response answer) {
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1, answer.header("Retry-After"));
        assertTrue(answer.asString().contains("asked for too often"), answer.asString());
    }

    /** Whom no other test has met. */
    private static String someone(Who who) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return who == Who.ACCOUNT
                ? "rationed-" + random
                : "2001:db8:" + random.substring(0, 4) + ":" + random.substring(4, 8) + "::1";
    }

    private static String counted(Who who, String client) throws UnknownHostException {
        return who == Who.ACCOUNT
                ? client
                : HexFormat.of()
                        .formatHex(Arrays.copyOf(InetAddress.getByName(client).getAddress(), 8));
    }

    private static Response ask(Who who, String client, String path) {
        if (who == Who.ACCOUNT) {
            People.change(client, "instructor");
            return Requests.session().get(path);
        }
        People.leave();
        return Requests.stranger().header("X-Forwarded-For", client).get(path);
    }
}
