package app.daybook.web;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Asks the provider for its registration form instead of sign-in (OpenID Connect Prompt Create 1.0). */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class SignUp implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().request().path().equals("/sign-up")) {
            redirect.additionalQueryParams().add("prompt", "create");
        }
    }
}
