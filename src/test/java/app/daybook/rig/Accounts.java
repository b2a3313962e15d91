package app.daybook.rig;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import app.daybook.local.LocalSettings;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The learners' accounts in Keycloak, made through its administration. */
public final class Accounts {

    public static final String PASSWORD = "a-learner-of-the-benchmark";
    public static final String INSTRUCTOR = "instructor-of-benchmark@example.org";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SESSION_SECONDS = 7200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String keycloak;
    private final String token;

    private Accounts(LocalSettings settings) throws IOException, InterruptedException {
        this.keycloak = settings.keycloakAddress();
        String password = Files.readString(settings.folder().resolve("keycloak-admin-password"))
                .strip();
        String form =
                "grant_type=password&client_id=admin-cli&username=admin&password=" + URLEncoder.encode(password, UTF_8);
        String answer =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        this.token = JSON.readTree(answer).path("access_token").asText();
    }

    /**
     * Makes so many learners' accounts and one of an instructor. Tokens live longer than in production, where each
     * learner's is renewed every few minutes: wrk sends the same cookie to the end.
     */
    public static void make(LocalSettings settings, int learners) throws IOException, InterruptedException {
        Accounts accounts = new Accounts(settings);
        accounts.send(
                accounts.at("").PUT(accounts.json(Map.of("realm", "daybook", "accessTokenLifespan", SESSION_SECONDS))));
        List<Map<String, Object>> users = Stream.concat(
                        IntStream.range(0, learners)
                                .mapToObj(learner -> account(name(learner), lettered(learner), "student")),
                        Stream.of(account(INSTRUCTOR, "Instructor", "instructor")))
                .toList();
        accounts.send(
                accounts.at("/partialImport").POST(accounts.json(Map.of("ifResourceExists", "FAIL", "users", users))));
    }

    /** How long each token lives from now on, and no session is shorter. */
    public static void tokensLive(LocalSettings settings, Duration life) throws IOException, InterruptedException {
        Accounts accounts = new Accounts(settings);
        long session = Math.max(life.toSeconds(), SESSION_SECONDS);
        accounts.send(accounts.at("")
                .PUT(accounts.json(Map.of(
                        "realm",
                        "daybook",
                        "accessTokenLifespan",
                        life.toSeconds(),
                        "ssoSessionIdleTimeout",
                        session,
                        "ssoSessionMaxLifespan",
                        session))));
    }

    /** A new key signs from now on, and the former ones are gone. */
    public static void rotateKeys(LocalSettings settings) throws IOException, InterruptedException {
        Accounts accounts = new Accounts(settings);
        String keys = "/components?type=org.keycloak.keys.KeyProvider&name=rsa-generated";
        String former = accounts.send(accounts.at(keys).GET());
        accounts.send(accounts.at("/components")
                .POST(accounts.json(Map.of(
                        "name",
                        "rsa-generated",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("priority", List.of("1000"))))));
        for (JsonNode key : JSON.readTree(former)) {
            accounts.send(accounts.at("/components/" + key.path("id").asText()).DELETE());
        }
    }

    public static String name(int learner) {
        return String.format("learner-%03d@example.org", learner);
    }

    /** The realm takes no digits in names. */
    private static String lettered(int number) {
        return "Number "
                + String.format("%03d", number)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                        .collect(Collectors.joining());
    }

    private static Map<String, Object> account(String name, String lastName, String role) {
        return Map.of(
                "username",
                name,
                "email",
                name,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Learner",
                "lastName",
                lastName,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)),
                "realmRoles",
                List.of("default-roles-daybook", role));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/daybook" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher json(Object value) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
