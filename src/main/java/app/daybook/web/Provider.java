package app.daybook.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The identity provider, as far as it can be asked without a session: whether it is there, and to end one. */
@Singleton
class Provider {

    /** The longest that anybody waits for it. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long what was found is believed. */
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final URI realm;
    private final String clientId;
    private final String secret;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Uni<Boolean> answers;
    private volatile Instant asked = Instant.MIN;
    private volatile Instant away = Instant.MIN;

    Provider(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret,
            Clock clock) {
        this.realm = realm;
        this.clientId = clientId;
        this.secret = secret;
        this.clock = clock;
        this.answers = Uni.createFrom()
                .completionStage(() -> {
                    asked = clock.instant();
                    return ask();
                })
                .memoize()
                .until(() -> !isFresh(asked));
    }

    /** No matter of readiness: public pages and running sessions go on without it. */
    @Produces
    @Singleton
    @Wellness
    HealthCheck signIn() {
        return () -> HealthCheckResponse.named("sign-in").status(isHere()).build();
    }

    void offer(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("daybook.provider.answers", () -> isHere() ? 1 : 0)
                .description("1 if the identity provider answers this node, else 0")
                .register(registry);
    }

    private boolean isHere() {
        return answers().onFailure().recoverWithItem(false).await().atMost(PATIENCE.plusSeconds(1));
    }

    /** Asks at most once in some seconds, and goes on where the caller is. */
    Uni<Boolean> answers() {
        return isKnownToBeAway() ? Uni.createFrom().item(false) : here(answers);
    }

    /**
     * Whether what was asked since a moment was answered: not if it was known to be away then, though it may have come
     * back meanwhile. What was found before tells nothing of that, so it is asked anew.
     */
    Uni<Boolean> answeredSince(Instant moment) {
        return isKnownToBeAway() || isFresh(away, moment)
                ? Uni.createFrom().item(false)
                : here(Uni.createFrom().completionStage(this::ask));
    }

    private static Uni<Boolean> here(Uni<Boolean> answer) {
        Context here = Vertx.currentContext();
        return here == null ? answer : answer.emitOn(then -> here.runOnContext(now -> then.run()));
    }

    /** Without asking. */
    boolean isKnownToBeAway() {
        return isFresh(away);
    }

    void wasAway() {
        away = clock.instant();
    }

    /**
     * Ends the session that a refresh token belongs to, on all of its devices' tabs, without the browser's help
     * (Keycloak's end of session by refresh token).
     *
     * @return whether it did
     */
    boolean endSession(String refreshToken) {
        String form =
                Map.of("client_id", clientId, "client_secret", secret, "refresh_token", refreshToken)
                        .entrySet()
                        .stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/logout"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException e) {
            wasAway();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What lies ahead was found before the clock was set back: it would be believed until the clock is there again. */
    private boolean isFresh(Instant found) {
        return isFresh(found, clock.instant());
    }

    private static boolean isFresh(Instant found, Instant now) {
        return !now.isBefore(found) && now.isBefore(found.plus(KNOWN));
    }

    private CompletableFuture<Boolean> ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
            boolean there = failure == null && answer.statusCode() == 200;
            if (!there) {
                wasAway();
            }
            return there;
        });
    }
}
