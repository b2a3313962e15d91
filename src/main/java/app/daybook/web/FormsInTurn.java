package app.daybook.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import app.daybook.web.admission.WaitingLines;

/**
 * Forms of one session are worked on a few at a time, whatever they ask for; the rest of them wait without a worker and
 * without a connection to the database. So one person's three hundred claims are one person's matter.
 */
class FormsInTurn {

    private static final int AFTER_BODIES = 940;

    /** Of one session on one node: a browser sends answers side by side. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final WaitingLines lines;
    private final ClientAddress addresses;

    FormsInTurn(WebSettings settings, ClientAddress addresses) {
        this.lines = new WaitingLines(AT_ONCE, settings.formsWaiting());
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_BODIES);
    }

    private void admit(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            context.next();
            return;
        }
        Turn turn = new Turn(context, client(context.request()));
        if (!lines.take(turn.client, turn::comes)) {
            EarlyAnswer.refuse(context, Unanswered.tooMuchOfYours());
        } else if (!turn.isDecided()) {
            context.vertx().setTimer(LONGEST_WAIT.toMillis(), now -> turn.isTooLate());
        }
    }

    /** What a browser goes by; without a session, where it is. */
    private String client(HttpServerRequest request) {
        StringBuilder session = new StringBuilder();
        request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(Visitor.SESSION_COOKIE))
                .forEach(cookie -> session.append(cookie.getValue()));
        return session.isEmpty() ? addresses.of(request).getHostAddress() : Digest.sha256(session.toString());
    }

    /** Its work ends with the resource, also where the browser has long hung up. */
    static final class AtWork {

        @ServerRequestFilter(priority = 0)
        public void begins(ContainerRequestContext request, RoutingContext context) {
            Turn turn = context.get(Turn.class.getName());
            if (turn != null && request instanceof ResteasyReactiveContainerRequestContext reactive) {
                turn.inResource = true;
                reactive.getServerRequestContext().registerCompletionCallback(failure -> turn.ends());
            }
        }
    }

    private final class Turn {

        private final RoutingContext context;
        private final Context loop;
        private final String client;
        private final AtomicBoolean decided = new AtomicBoolean();
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean inResource;

        Turn(RoutingContext context, String client) {
            this.context = context;
            this.loop = context.vertx().getOrCreateContext();
            this.client = client;
        }

        boolean isDecided() {
            return decided.get();
        }

        void comes() {
            if (Vertx.currentContext() == loop) {
                begin();
            } else {
                loop.runOnContext(now -> begin());
            }
        }

        private void begin() {
            if (!decided.compareAndSet(false, true) || context.response().closed()) {
                ends();
                return;
            }
            context.put(Turn.class.getName(), this);
            context.addEndHandler(sent -> {
                if (!inResource) {
                    ends();
                }
            });
            context.next();
        }

        void isTooLate() {
            if (decided.compareAndSet(false, true)) {
                EarlyAnswer.refuse(context, Unanswered.tooMuchOfYours());
            }
        }

        void ends() {
            if (over.compareAndSet(false, true)) {
                lines.done(client);
            }
        }
    }
}
