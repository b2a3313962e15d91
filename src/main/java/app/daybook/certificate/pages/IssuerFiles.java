package app.daybook.certificate.pages;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.StatusLists;
import app.daybook.certificate.document.AchievementFile;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.web.NotFound;
import app.daybook.web.WebSettings;

/** What a program needs to check a badge of ours: who we are, our keys, what was earned, what is revoked. */
@Path("/")
@PermitAll
class IssuerFiles {

    static final String CREDENTIAL = "application/vc+ld+json";
    private static final String LINKED_DATA = "application/ld+json";
    private static final String ICON = "/META-INF/resources/apple-touch-icon.png";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Issuer issuer;
    private final StatusLists lists;
    private final WebSettings settings;

    IssuerFiles(Issuer issuer, StatusLists lists, WebSettings settings) {
        this.issuer = issuer;
        this.lists = lists;
        this.settings = settings;
    }

    /** Where did:web looks for our keys (did:web Method Specification, section 3.2). */
    @GET
    @Path(".well-known/did.json")
    public Response did(@Context Request request) {
        return Published.file(FrozenJson.write(issuer.didDocument()), "application/did+ld+json", FRESH, request);
    }

    @GET
    @Path("issuer")
    public Response profile(@Context Request request) {
        if (!Wanted.json(request, true)) {
            return page(IssuerPage.of(issuer, settings));
        }
        Map<String, Object> profile = new TreeMap<>(issuer.profile(settings.provider()));
        profile.put("@context", Issuer.CONTEXTS);
        return Published.either(Published.file(FrozenJson.write(profile), LINKED_DATA, FRESH, request));
    }

    @GET
    @Path("issuer.png")
    public Response picture(@Context Request request) throws IOException {
        try (InputStream icon = IssuerFiles.class.getResourceAsStream(ICON)) {
            return Published.file(icon.readAllBytes(), "image/png", FRESH, request);
        }
    }

    @GET
    @Path("achievements/{digest}")
    @Transactional
    public Response achievement(@PathParam("digest") String digest, @Context Request request) {
        AchievementFile found = of(digest);
        return Wanted.json(request, true)
                ? Published.either(Published.file(found.document, LINKED_DATA, Published.FOREVER, request))
                : page(AchievementPage.of(found, issuer));
    }

    @GET
    @Path("achievements/{digest}.png")
    @Transactional
    public Response png(@PathParam("digest") String digest, @Context Request request) {
        return Published.file(of(digest).png, "image/png", Published.FOREVER, request);
    }

    @GET
    @Path("achievements/{digest}.svg")
    @Transactional
    public Response svg(@PathParam("digest") String digest, @Context Request request) {
        return Published.file(of(digest).svg, "image/svg+xml", Published.FOREVER, request);
    }

    @GET
    @Path("status/{list}")
    public Response status(@PathParam("list") int list, @Context Request request) {
        return Published.file(lists.list(list).orElseThrow(NotFound::new), CREDENTIAL, StatusLists.FRESH, request);
    }

    /** For people, and as new as the program: its words and its layout are not frozen. */
    private static Response page(TemplateInstance page) {
        return Published.either(Response.ok(page, MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    private static AchievementFile of(String digest) {
        return AchievementFile.of(digest).orElseThrow(NotFound::new);
    }
}
