package app.daybook.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Asks the provider for its registration form instead of sign-in (OpenID Connect Prompt Create 1.0). */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class SignUp implements OidcRedirectFilter {

    private static final String PATH = "/sign-up";

    /** How often one address is sent on to register: the form itself is the provider's. */
    @Produces
    @Singleton
    Ration signUps(WebSettings settings) {
        return new Ration(
                "sign-up", request -> request.path().equals(PATH), Ration.Client.ADDRESS, settings.signUpsPerMinute());
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().request().path().equals(PATH)) {
            redirect.additionalQueryParams().add("prompt", "create");
        }
    }
}
