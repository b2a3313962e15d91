package app.daybook.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Sends whoever must sign in to the identity provider. A form is not sent there: that would lose what was typed, so it
 * is answered by a page that holds it. While the provider does not answer, nobody is let in and the page says so: what
 * is public goes on working.
 */
class SignInNeeded {

    private static final int RETRY_SECONDS = 20;

    private final Provider provider;
    private final Rationing rationing;

    SignInNeeded(Provider provider, Rationing rationing) {
        this.provider = provider;
        this.rationing = rationing;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> signIn(RoutingContext context, HttpHeaders headers) {
        if (context.request().path().equals("/sign-out")) {
            Visitor.forget(context);
            return Uni.createFrom().item(See.other("/"));
        }
        if (context.request().method() == HttpMethod.POST) {
            return Uni.createFrom().item(SignedOutForm.answer(context, headers));
        }
        return rationing
                .of(context.request())
                .map(ration -> rationing
                        .waitAside(ration, context.request())
                        .chain(wait -> Rationing.refusal(ration, wait, headers)
                                .map(refused -> Uni.createFrom().item(refused))
                                .orElseGet(() -> challenge(context, headers))))
                .orElseGet(() -> challenge(context, headers));
    }

    private Uni<Response> challenge(RoutingContext context, HttpHeaders headers) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return provider.answers()
                .chain(answers -> answers
                        ? authenticator.getChallenge(context)
                        : Uni.createFrom().<ChallengeData>nullItem())
                .onFailure()
                .recoverWithNull()
                .map(challenge -> answer(challenge, headers, context));
    }

    /** The provider sent the browser back without what was hoped for, or did not keep its word after that. */
    @ServerExceptionMapper(AuthenticationCompletionException.class)
    Response failed(HttpHeaders headers, RoutingContext context) {
        return provider.isKnownToBeAway()
                ? answer(null, headers, context)
                : RefusalPage.answer(Unanswered.signInFailed(), headers);
    }

    private static Response answer(ChallengeData challenge, HttpHeaders headers, RoutingContext context) {
        if (challenge == null || challenge.status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return Response.fromResponse(RefusalPage.notNow(Unanswered.signInAway(), headers, context))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
