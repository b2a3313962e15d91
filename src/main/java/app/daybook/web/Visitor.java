package app.daybook.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
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

    /** A large session is split over several cookies with a suffix. */
    private static final Pattern SESSION = Pattern.compile("(?:^|[;\\s])" + SESSION_COOKIE);

    private final HttpServerRequest request;
    private String name = "";
    private String tag = "";
    private boolean teaching;
    private Optional<Layout> layout = Optional.empty();

    Visitor(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * Names the person, and says whether they teach, by whoever had to ask who it is anyway.
     *
     * @param mark what a form carries of whom it was made for
     */
    public void is(String called, String mark, boolean teaches) {
        name = called;
        tag = mark;
        teaching = teaches;
    }

    /** Stands for all who have a layout, while a page is drawn that will be shown to each of them. */
    public void standsFor(Layout all) {
        layout = Optional.of(all);
    }

    /** Whether a page is drawn for many: then nothing may be asked of whoever happens to be the first of them. */
    public boolean isMany() {
        return layout.isPresent();
    }

    /** Whose page this is; empty on a page that is nobody's. */
    public String getName() {
        return layout.map(all -> all.named() ? Hole.NAME.mark() : "").orElse(name);
    }

    /** What a page carries of whose it is, as its forms do; empty on a page that is nobody's. */
    public String getTag() {
        return layout.map(all -> all.named() ? Hole.PERSON.mark() : "").orElse(tag);
    }

    /** Whether the page leads to the desk; never on a page that is nobody's. */
    public boolean isTeaching() {
        return layout.map(Layout::teaching).orElse(teaching);
    }

    public boolean isSignedIn() {
        return layout.map(Layout::signedIn).orElseGet(() -> hasSession(request));
    }

    /** Where the navigation of a page for many leads. */
    public Optional<Layout.Ways> waysOfMany() {
        return layout.flatMap(Layout::ways);
    }

    /** What this request's page would show beside its text. */
    public Layout layout(Optional<Layout.Ways> ways) {
        return new Layout(isSignedIn(), !name.isEmpty(), teaching, ways);
    }

    /**
     * What is this person's own.
     *
     * @throws IllegalStateException on a page that has asked nobody who it is for: it was drawn for somebody
     */
    public String own(Hole hole) {
        String own = switch (hole) {
            case NAME -> name;
            case PERSON -> tag;
        };
        if (own.isEmpty()) {
            throw new IllegalStateException("this page is somebody's, and nobody has said whose");
        }
        return own;
    }

    /**
     * Whether the request came with a session. It is told by what was sent: an answer that renews a session has already
     * taken its cookie out of the library's hands ({@link SecureCookies}) when headers are written.
     */
    static boolean hasSession(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.COOKIE).stream()
                .anyMatch(sent -> SESSION.matcher(sent).find());
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
