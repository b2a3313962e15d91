package app.daybook.learner;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.SecurityEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Takes over a name or an address that was changed at the provider, when its owner signs in. Signing in does not wait for
 * it: if the database is away, the next visit to Today or the account page does the same.
 */
@Singleton
class SignInNews {

    private static final Logger LOG = Logger.getLogger(SignInNews.class);

    void hear(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            Infrastructure.getDefaultWorkerPool().execute(() -> renew(token));
        }
    }

    private static void renew(JsonWebToken token) {
        String name = CurrentLearner.claim(token, "name");
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> Learner.renew(
                            token.getSubject(),
                            name == null ? token.getName() : name,
                            CurrentLearner.claim(token, "email"),
                            Boolean.TRUE.equals(token.getClaim("email_verified"))));
        } catch (RuntimeException later) {
            LOG.debug("What the provider says of somebody who signed in was not kept; the next visit keeps it", later);
        }
    }
}
