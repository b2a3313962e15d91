package app.daybook.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An identity provider on loopback with the addresses of a Keycloak realm, as far as Daybook asks: discovery, keys,
 * sign-in with PKCE, renewal, end of a session. It asks for no password: whom a request hints at is who signs in. A test
 * lets it fall ill, and holds what it knows in {@link Realm}.
 */
public final class LoopbackProvider {

    /** How it answers. */
    enum Health {
        WELL,
        /** Takes a request and never answers. */
        HUNG,
        /** Answers each request by 500. */
        BROKEN,
        /** Nobody listens. */
        DEAD
    }

    private static final String PROTOCOL = "/protocol/openid-connect";

    public final Realm realm;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private HttpServer server;
    private volatile Health health = Health.WELL;
    private volatile CountDownLatch recovered = new CountDownLatch(0);

    public LoopbackProvider() {
        server = listen(0);
        port = server.getAddress().getPort();
        realm = new Realm("http://localhost:" + port + "/realms/daybook");
    }

    public String address() {
        return realm.address;
    }

    /** How many requests have come so far. */
    int asked() {
        return asked.get();
    }

    synchronized void becomes(Health now) {
        if (health == now) {
            return;
        }
        Health before = health;
        health = now;
        recovered.countDown();
        recovered = new CountDownLatch(now == Health.HUNG ? 1 : 0);
        if (now == Health.DEAD) {
            server.stop(0);
        } else if (before == Health.DEAD) {
            server = listen(port);
        }
    }

    public void stop() {
        recovered.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int onPort) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            made.createContext("/realms/daybook", this::answer);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            recovered.await();
            if (health == Health.BROKEN) {
                send(exchange, 500, new JsonObject());
                return;
            }
            String form = new String(exchange.getRequestBody().readNBytes(65_536), UTF_8);
            String path = exchange.getRequestURI().getPath().substring("/realms/daybook".length());
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            switch (path) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, discovery());
                case PROTOCOL + "/certs" -> send(exchange, 200, realm.keys());
                case PROTOCOL + "/auth" -> redirect(exchange, realm.signIn(query));
                case PROTOCOL + "/token" -> token(exchange, fields(form));
                case PROTOCOL + "/logout" -> end(exchange, fields(form));
                default -> send(exchange, 404, new JsonObject());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", realm.address)
                .put("authorization_endpoint", realm.address + PROTOCOL + "/auth")
                .put("token_endpoint", realm.address + PROTOCOL + "/token")
                .put("jwks_uri", realm.address + PROTOCOL + "/certs")
                .put("end_session_endpoint", realm.address + PROTOCOL + "/logout");
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!Realm.isOurs(exchange.getRequestHeaders().getFirst("Authorization"), form)) {
            send(exchange, 401, new JsonObject().put("error", "invalid_client"));
            return;
        }
        JsonObject tokens = "refresh_token".equals(form.get("grant_type")) ? realm.renew(form) : realm.exchange(form);
        send(exchange, tokens.containsKey("error") ? 400 : 200, tokens);
    }

    private void end(HttpExchange exchange, Map<String, String> form) throws IOException {
        boolean known = Realm.isOurs(null, form) && realm.end(form.get("refresh_token"));
        send(exchange, known ? 204 : 400, null);
    }

    private static void redirect(HttpExchange exchange, URI to) throws IOException {
        exchange.getResponseHeaders().set("Location", to.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, JsonObject json) throws IOException {
        if (json == null) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] body = json.encode().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded == null ? new String[0] : encoded.split("&")) {
            String[] pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.put(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8));
            }
        }
        return fields;
    }
}
