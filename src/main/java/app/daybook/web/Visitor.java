package app.daybook.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What the layout needs to know of whoever looks: whether there is a session, told by its cookie alone, so that public
 * pages and error pages ask neither Keycloak nor the database; and the name, where a page had to ask for it.
 */
@Named
@RequestScoped
public class Visitor {

    static final String SESSION_COOKIE = "q_session";

    private final HttpServerRequest request;
    private String name = "";
    private boolean teaching;

    Visitor(HttpServerRequest request) {
        this.request = request;
    }

    /** Names the person, and says whether they teach, by whoever had to ask who it is anyway. */
    public void is(String called, boolean teaches) {
        name = called;
        teaching = teaches;
    }

    /** Whose page this is; empty on a page that is nobody's. */
    public String getName() {
        return name;
    }

    /** Whether the page leads to the desk; never on a page that is nobody's. */
    public boolean isTeaching() {
        return teaching;
    }

    public boolean isSignedIn() {
        return hasSession(request);
    }

    /** A large session is split over several cookies with a suffix. */
    static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }

    /** Takes back the cookies of a session that is over. */
    static void forget(RoutingContext context) {
        for (Cookie cookie : List.copyOf(context.request().cookies())) {
            if (cookie.getName().startsWith(SESSION_COOKIE)) {
                context.response()
                        .addCookie(
                                Cookie.cookie(cookie.getName(), "").setPath("/").setMaxAge(0));
            }
        }
    }
}
