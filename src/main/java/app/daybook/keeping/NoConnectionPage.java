package app.daybook.keeping;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.web.remembered.RememberedPages;

/** What a device shows where there is no connection and no copy of a page. It names nobody. */
@Path(NoConnectionPage.ADDRESS)
@PermitAll
class NoConnectionPage {

    static final String ADDRESS = "/offline";

    @CheckedTemplate(basePath = "keeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoConnection() implements TemplateInstance {}

    private final RememberedPages pages;

    NoConnectionPage(RememberedPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response noConnection() {
        NoConnection page = new NoConnection();
        return pages.answer(page, () -> page);
    }
}
