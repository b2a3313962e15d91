package app.daybook.web.info;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

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

    private final WebSettings settings;
    private final RememberedPages pages;

    InfoPage(WebSettings settings, RememberedPages pages) {
        this.settings = settings;
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
}
