package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm that production imports, and what the local run adds to it: people to sign in as, and any local port. */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;
    private final ObjectNode demo;

    private Realm(ObjectNode realm, ObjectNode demo) {
        this.realm = realm;
        this.demo = demo;
    }

    static Realm in(Path source) throws IOException {
        return new Realm(
                (ObjectNode) JSON.readTree(source.resolve("daybook-realm.json").toFile()),
                (ObjectNode) JSON.readTree(source.resolve("demo-users.json").toFile()));
    }

    void writeWithDemoUsers(Path file) throws IOException {
        ObjectNode whole = realm.deepCopy();
        whole.setAll(demo);
        for (JsonNode client : whole.withArray("clients")) {
            if (client.path("clientId").asText().equals("daybook")) {
                // Without a port, Keycloak takes every port of this machine: the realm is imported once, ports change
                ((ObjectNode) client).withArray("redirectUris").add("http://localhost/signed-in");
            }
        }
        for (JsonNode flow : whole.withArray("authenticationFlows")) {
            for (JsonNode step : flow.path("authenticationExecutions")) {
                if (step.path("flowAlias").asText().equals("second factor of instructors")) {
                    // Who only tries it out need not set up a telephone first
                    ((ObjectNode) step).put("requirement", "DISABLED");
                }
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(whole));
    }

    /** Each as the banner shows it. */
    List<String> demoAccounts() {
        List<String> accounts = new ArrayList<>();
        for (JsonNode user : demo.withArray("users")) {
            accounts.add(String.format(
                    "%-10s  %-24s  %-24s  %s %s",
                    user.path("realmRoles").path(1).asText("student"),
                    user.path("username").asText(),
                    user.path("credentials").path(0).path("value").asText(),
                    user.path("firstName").asText(),
                    user.path("lastName").asText()));
        }
        return accounts;
    }
}
