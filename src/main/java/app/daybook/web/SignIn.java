package app.daybook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;

/** Signing in, up and out; the identity provider does the rest. */
@Path("/")
class SignIn {

    private final EndedSessions ended;

    SignIn(EndedSessions ended) {
        this.ended = ended;
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

    /**
     * Ends the session here, on all nodes, and at the provider, whether the browser follows anywhere or not. If the
     * provider does not answer, the page says that only half is done.
     */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut(RoutingContext context) {
        if (!ended.endThis(context)) {
            throw Unanswered.signedOutHereOnly();
        }
        return See.other("/");
    }

    /** Only a path on this site: anything else would be an open redirect. */
    static String ownPath(String next) {
        return next != null && next.matches("/([A-Za-z0-9._~-][A-Za-z0-9._~/?=&-]*)?") ? next : "/today";
    }
}
