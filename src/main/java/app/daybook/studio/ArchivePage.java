package app.daybook.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import app.daybook.authoring.CourseFiles;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.studio.draft.CourseZip;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.See;

/** A course folder as a ZIP: the draft to take away, and a folder that becomes the draft. */
@Path("/studio/{course}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
class ArchivePage {

    /**
     * @param error what was wrong with the ZIP that came; empty before one came
     * @param changed whether there is a draft, which a ZIP would replace
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ArchiveForm(String course, String error, boolean changed, int most) implements TemplateInstance {}

    private static final int MEGABYTE = 1_000_000;

    private final Drafts drafts;
    private final Authored authored;

    ArchivePage(Drafts drafts, Authored authored) {
        this.drafts = drafts;
        this.authored = authored;
    }

    @GET
    @Path("archive")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@PathParam("course") String courseId) {
        return form(authored.draft(courseId), "");
    }

    /** The draft as a folder. */
    @GET
    @Path("draft.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("course") String courseId) {
        return Archive.answer(courseId, authored.draft(courseId).files().zip());
    }

    /**
     * Makes the folder in a ZIP the draft; nobody but authors sees it before it is published.
     *
     * @param replace set where what was in the draft may be given up
     */
    @POST
    @Path("archives")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response take(
            @PathParam("course") String courseId,
            @RestForm FileUpload file,
            @RestForm String replace,
            @RestForm String person)
            throws IOException {
        Draft draft = authored.draft(courseId);
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        if (person != null) {
            sent.add("person", person);
        }
        Optional<Response> foreign = authored.foreign(Authored.address(courseId) + "/archives", sent);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (file == null || file.size() == 0) {
            return told(422, draft, texts().noFile());
        }
        try {
            CourseZip zip = CourseZip.read(Files.readAllBytes(file.uploadedFile()));
            Optional<String> id = new CourseFiles(courseId, zip.files()).ownId();
            if (id.filter(own -> !own.equals(courseId)).isPresent()) {
                return told(422, draft, texts().otherCourse(id.get(), courseId));
            }
            if (draft.isChanged() && replace == null) {
                return told(409, draft, texts().hasDraft());
            }
            if (drafts.replace(draft, zip.files(), authored.person()) == Drafts.Kept.STALE) {
                return told(409, drafts.of(courseId), texts().hasDraft());
            }
            return See.other(
                    Authored.address(courseId) + "?taken=" + zip.files().size() + "&recoded="
                            + zip.recoded().size() + "&left=" + zip.leftOut().size());
        } catch (CourseZip.Unusable unusable) {
            return told(422, draft, words(unusable));
        }
    }

    private static String words(CourseZip.Unusable unusable) {
        return switch (unusable.fault()) {
            case NO_ZIP -> texts().noZip();
            case TOO_MANY -> texts().tooMany(Drafts.MOST_FILES);
            case TOO_LARGE -> texts().tooLarge(CourseZip.MOST_BYTES / MEGABYTE);
            case FILE_TOO_LARGE -> texts().fileTooLarge(unusable.name(), CourseFiles.LARGEST_FILE / 1000);
            case LEADS_OUT -> texts().leadsOut(unusable.name());
            case LINK -> texts().link(unusable.name());
            case TWICE -> texts().twice(unusable.name());
            case NAME -> texts().name(unusable.name());
            case NO_COURSE -> texts().noCourse();
        };
    }

    private static TemplateInstance form(Draft draft, String error) {
        return new ArchiveForm(draft.course(), error, draft.isChanged(), CourseZip.LARGEST / MEGABYTE);
    }

    private static Response told(int status, Draft draft, String error) {
        return Response.status(status).entity(form(draft, error)).build();
    }

    private static ArchiveTexts texts() {
        return MessageBundles.get(ArchiveTexts.class);
    }
}
