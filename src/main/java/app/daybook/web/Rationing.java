package app.daybook.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import app.daybook.web.admission.Rations;

/** Answers who asks too often, before the page is made. */
// Not a singleton: filters are made while the application is built, when there are no settings yet
@ApplicationScoped
class Rationing {

    /** What one subscriber is given of IPv6, bytes. */
    private static final int NETWORK = 8;

    private final List<Ration> all;
    private final Rations rations;
    private final ClientAddress addresses;
    private final SecurityIdentity identity;

    Rationing(Instance<Ration> all, Rations rations, ClientAddress addresses, SecurityIdentity identity) {
        this.all = all.stream().toList();
        this.rations = rations;
        this.addresses = addresses;
        this.identity = identity;
    }

    /** @return nothing if the request may go on */
    @ServerRequestFilter
    public Optional<Response> limit(HttpServerRequest request, HttpHeaders headers) {
        return all.stream()
                .filter(ration -> ration.pages().test(request))
                .flatMap(ration -> refusal(ration, waitFor(ration, request), headers).stream())
                .findFirst();
    }

    /** The first that counts it. */
    Optional<Ration> of(HttpServerRequest request) {
        return all.stream().filter(ration -> ration.pages().test(request)).findFirst();
    }

    Duration waitFor(Ration ration, HttpServerRequest request) {
        String client = switch (ration.client()) {
            case ADDRESS -> network(addresses.of(request));
            case ACCOUNT -> identity.getPrincipal().getName();
        };
        return rations.enter(ration.name(), ration.perMinute(), client);
    }

    /** The same without keeping the caller's thread, and goes on where the caller is. */
    Uni<Duration> waitAside(Ration ration, HttpServerRequest request) {
        Context here = Vertx.currentContext();
        Uni<Duration> wait = Uni.createFrom()
                .item(() -> waitFor(ration, request))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return here == null ? wait : wait.emitOn(then -> here.runOnContext(now -> then.run()));
    }

    static Optional<Response> refusal(Ration ration, Duration wait, HttpHeaders headers) {
        if (wait.isZero()) {
            return Optional.empty();
        }
        long seconds = wait.plusMillis(999).toSeconds();
        return Optional.of(
                Response.fromResponse(RefusalPage.answer(ration.refusal().apply(seconds), headers))
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
