package app.daybook.web.remembered;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

import app.daybook.web.Hole;
import app.daybook.web.Layout;
import app.daybook.web.Visitor;

/**
 * Pages as they are sent. Equal values and an equal layout are an equal page: it is drawn where nothing is known of the
 * request that happens to be first, and what is a person's own is filled in each time and kept nowhere.
 */
@Singleton
public class RememberedPages {

    /** What all of them may weigh, bytes; the least used are forgotten first. */
    private static final long MOST = 24L << 20;

    private static final int KEY_WEIGHT = 300;
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private record Key(Record values, Layout layout) {}

    private final Visitor visitor;
    private final Layout.Surroundings surroundings;
    private final HttpServerRequest request;
    private final Cache<Key, PageBytes> pages = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, PageBytes page) -> KEY_WEIGHT + page.weight())
            .recordStats()
            .build();

    RememberedPages(
            Visitor visitor, Layout.Surroundings surroundings, HttpServerRequest request, MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, pages, "pages");
        this.visitor = visitor;
        this.surroundings = surroundings;
        this.request = request;
    }

    /**
     * The page as it is sent to this request: one that is nobody's own with a tag, or in a few bytes if the browser has it.
     *
     * @param values all that the page is made of; two pages that may differ differ in them, in the edition of a course, say
     * @param page draws it from these values alone; called at any time, or never
     */
    public Response answer(Record values, Supplier<? extends TemplateInstance> page) {
        PageBytes found = found(values, page);
        boolean known = found.tag().filter(this::isKnown).isPresent();
        Response.ResponseBuilder answer = known ? Response.notModified() : whole(found);
        answer.header(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        found.tag()
                .ifPresent(tag ->
                        answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache"));
        return answer.build();
    }

    /** The same whole and without a tag, for a page of which the caller says that nobody keeps it. */
    public Response.ResponseBuilder passing(Record values, Supplier<? extends TemplateInstance> page) {
        return whole(found(values, page));
    }

    private PageBytes found(Record values, Supplier<? extends TemplateInstance> page) {
        PlainValues.require(values.getClass());
        Layout layout = visitor.layout(surroundings.ways());
        return pages.get(new Key(values, layout), key -> PageBytes.of(drawn(page, layout)));
    }

    private Response.ResponseBuilder whole(PageBytes page) {
        return Gzip.isWanted(request)
                ? Response.ok(page.small(this::own), HTML).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(page.plain(this::own), HTML);
    }

    private byte[] own(Hole hole) {
        return ESCAPER.map(visitor.own(hole), null).getBytes(StandardCharsets.UTF_8);
    }

    /** By weak comparison (RFC 9110, section 13.1.2). */
    private boolean isKnown(String tag) {
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || ("W/" + each).equals(tag));
    }

    private static String drawn(Supplier<? extends TemplateInstance> page, Layout layout) {
        ManagedContext scope = Arc.container().requestContext();
        Optional<ContextState> before = Optional.ofNullable(scope.getStateIfActive());
        scope.activate();
        try {
            Arc.container().instance(Visitor.class).get().standsFor(layout);
            return page.get().render();
        } finally {
            scope.terminate();
            before.ifPresent(scope::activate);
        }
    }
}
