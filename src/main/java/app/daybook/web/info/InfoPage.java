package app.daybook.web.info;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.web.NotFound;
import app.daybook.web.WebSettings;
import app.daybook.web.remembered.RememberedPages;

/** The pages that the foot of every page leads to. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class InfoPage {

    @CheckedTemplate(basePath = "web/info", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record About(String provider) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web/info", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Accessibility(String contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web/info", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Help(String contact) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web/info", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Legal(String heading, String html) implements TemplateInstance {}

    private final WebSettings settings;
    private final LegalPages legal;
    private final RememberedPages pages;

    InfoPage(WebSettings settings, LegalPages legal, RememberedPages pages) {
        this.settings = settings;
        this.legal = legal;
        this.pages = pages;
    }

    @GET
    @Path("about")
    public Response about() {
        About page = new About(settings.provider());
        return pages.answer(page, () -> page);
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        Accessibility page = new Accessibility(settings.contact());
        return pages.answer(page, () -> page);
    }

    @GET
    @Path("help")
    public Response help() {
        Help page = new Help(settings.contact());
        return pages.answer(page, () -> page);
    }

    /** Privacy, terms, imprint, if the provider has written them. */
    @GET
    @Path("legal/{page}")
    public Response legal(@PathParam("page") String id) {
        LegalPages.LegalPage found = legal.page(id).orElseThrow(NotFound::new);
        Legal page = new Legal(found.title(), found.html());
        return pages.answer(page, () -> page);
    }
}
