package app.daybook.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Sends whoever must sign in to the identity provider. While that does not answer, nobody is let in and the page says
 * so: what is public goes on working.
 */
class SignInNeeded {

    private static final int RETRY_SECONDS = 20;

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> signIn(RoutingContext context, HttpHeaders headers) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(context)
                .onFailure()
                .recoverWithNull()
                .map(challenge -> answer(challenge, headers));
    }

    private static Response answer(ChallengeData challenge, HttpHeaders headers) {
        if (challenge == null || challenge.status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return Response.fromResponse(RefusalPage.answer(Unanswered.signInAway(), headers))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
