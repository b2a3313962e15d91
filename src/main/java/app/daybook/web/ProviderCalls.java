package app.daybook.web;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;

/** Bounds every question to the identity provider, and asks none while it is known not to answer. */
@Singleton
@Unremovable
class ProviderCalls implements OidcRequestFilter, OidcResponseFilter {

    private static final int SERVER_ERROR = 500;

    private final Provider provider;

    ProviderCalls(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext question) {
        if (provider.isKnownToBeAway()) {
            return Uni.createFrom().failure(new IllegalStateException("the identity provider did not answer just now"));
        }
        question.request().timeout(Provider.PATIENCE.toMillis());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() >= SERVER_ERROR) {
            provider.wasAway();
        }
        return Uni.createFrom().voidItem();
    }
}
