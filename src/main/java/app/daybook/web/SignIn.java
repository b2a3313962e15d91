package app.daybook.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Signing in, up and out; the identity provider does the rest. */
@Path("/")
class SignIn {

    private final WebSettings settings;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final Instance<OidcConfigurationMetadata> provider;

    SignIn(
            WebSettings settings,
            SecurityIdentity identity,
            OidcSession session,
            Instance<OidcConfigurationMetadata> provider) {
        this.settings = settings;
        this.identity = identity;
        this.session = session;
        this.provider = provider;
    }

    /** Asks for a session and goes on to {@code next}, a path of our own. */
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn(@QueryParam("next") String next) {
        return See.other(ownPath(next));
    }

    /** Like signing in, but the provider shows its registration form first ({@link SignUp}). */
    @GET
    @Path("sign-up")
    @Authenticated
    public Response signUp(@QueryParam("next") String next) {
        return See.other(ownPath(next));
    }

    /** Where the provider sends the browser back to when the page that was asked for is no longer known. */
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return See.other("/today");
    }

    /** Ends the session here and at the provider (OpenID Connect RP-Initiated Logout 1.0, section 2). */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        if (!(identity.getPrincipal() instanceof JsonWebToken idToken)) {
            return See.other("/");
        }
        session.logout().await().indefinitely();
        String end = provider.get().getEndSessionUri();
        if (end == null) {
            return See.other("/");
        }
        String hint = idToken.getRawToken();
        return Response.seeOther(URI.create(end + "?id_token_hint=" + encoded(hint) + "&post_logout_redirect_uri="
                        + encoded(settings.baseUrl() + "/")))
                .build();
    }

    /** Only a path on this site: anything else would be an open redirect. */
    static String ownPath(String next) {
        return next != null && next.matches("/([A-Za-z0-9._~-][A-Za-z0-9._~/?=&-]*)?") ? next : "/today";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
