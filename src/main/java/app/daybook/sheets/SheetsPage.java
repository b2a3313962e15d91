package app.daybook.sheets;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Digest;
import app.daybook.web.NotFound;
import app.daybook.web.remembered.RememberedPages;

/**
 * The practice sheets of a course: their list, and a page for each, blank and filled in. Public, as the atlas and the
 * warning signs are: what stands on a sheet stands on those pages, and a safety sheet is of use where nobody signs in.
 */
@Path("/courses/{course}/sheets")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SheetsPage {

    private static final String PDF = "application/pdf";

    @CheckedTemplate(basePath = "sheets", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SheetList(Course course, List<Row> rows) implements TemplateInstance {}

    /** @param whose whose example there is; empty for none of its own */
    record Row(PracticeSheet sheet, String whose) {}

    /** @param filled the sheet that shows how this one is filled in */
    @CheckedTemplate(basePath = "sheets", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneSheet(SheetView view, Optional<PracticeSheet> filled) implements TemplateInstance {}

    /** @param sheet of one; empty for their list */
    private record Shown(String look, Optional<String> sheet, boolean filled) {}

    private final Catalogue catalogue;
    private final SheetPress press;
    private final RememberedPages pages;

    SheetsPage(Catalogue catalogue, SheetPress press, RememberedPages pages) {
        this.catalogue = catalogue;
        this.press = press;
        this.pages = pages;
    }

    @GET
    public Response list(@PathParam("course") String courseId) {
        Course course = withSheets(courseId);
        return pages.answer(new Shown(course.look(), Optional.empty(), false), () -> list(course));
    }

    private static SheetList list(Course course) {
        List<Row> rows = course.sheets().all().stream()
                .map(sheet -> new Row(
                        sheet, sheet.example().map(example -> example.title()).orElse("")))
                .toList();
        return new SheetList(course, rows);
    }

    @GET
    @Path("{sheet}")
    public Response blank(@PathParam("course") String courseId, @PathParam("sheet") String sheetId) {
        return page(courseId, sheetId, false);
    }

    @GET
    @Path("{sheet}/example")
    public Response example(@PathParam("course") String courseId, @PathParam("sheet") String sheetId) {
        return page(courseId, sheetId, true);
    }

    private Response page(String courseId, String sheetId, boolean filled) {
        SheetView view = view(courseId, sheetId, filled);
        return pages.answer(
                new Shown(view.course().look(), Optional.of(view.sheet().id()), filled),
                () -> new OneSheet(
                        view, filled ? Optional.empty() : view.course().sheets().filled(view.sheet())));
    }

    @GET
    @Path("{sheet}/{paper:a4|letter}.pdf")
    @Produces({PDF, MediaType.TEXT_HTML})
    public Response blankFile(
            @PathParam("course") String courseId,
            @PathParam("sheet") String sheetId,
            @PathParam("paper") String paper,
            @Context Request request) {
        return file(view(courseId, sheetId, false), PaperSize.of(paper), request);
    }

    @GET
    @Path("{sheet}/example/{paper:a4|letter}.pdf")
    @Produces({PDF, MediaType.TEXT_HTML})
    public Response exampleFile(
            @PathParam("course") String courseId,
            @PathParam("sheet") String sheetId,
            @PathParam("paper") String paper,
            @Context Request request) {
        return file(view(courseId, sheetId, true), PaperSize.of(paper), request);
    }

    private Response file(SheetView view, PaperSize paper, Request request) {
        byte[] file = press.file(view, paper);
        EntityTag tag = new EntityTag(Digest.sha256(file));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(file, PDF)
                        .header(HttpHeaders.CONTENT_LENGTH, file.length)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + view.sheet().id() + (view.isExample() ? "-example-" : "-")
                                        + paper.word() + ".pdf\"");
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private SheetView view(String courseId, String sheetId, boolean filled) {
        Course course = withSheets(courseId);
        PracticeSheet sheet = course.sheets()
                .sheet(sheetId)
                .filter(one -> !filled || one.example().isPresent())
                .orElseThrow(NotFound::new);
        return SheetDrawing.of(course, sheet, filled ? sheet.example() : Optional.empty(), texts());
    }

    static SheetTexts texts() {
        return MessageBundles.get(SheetTexts.class);
    }

    private Course withSheets(String courseId) {
        return catalogue
                .course(courseId)
                .filter(course -> !course.sheets().isEmpty())
                .orElseThrow(NotFound::new);
    }
}
