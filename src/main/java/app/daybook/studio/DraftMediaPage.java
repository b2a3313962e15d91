package app.daybook.studio;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.NewTexts;
import app.daybook.studio.picture.Picture;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** The pictures of a draft, and new ones: taken by what they hold, each with what it says to those who do not see it. */
@Path("/studio/{course}/media")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
class DraftMediaPage {

    /** Characters of a text alternative. */
    private static final int LONGEST_ALT = 500;

    private static final int MEGABYTE = 1_000_000;

    /**
     * @param error what was wrong with what came; empty before anything came
     * @param alt as it was typed
     * @param line what to write into a day to show the picture that came; empty before one came
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MediaList(String course, List<String> files, String error, String alt, String line, int most)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Authored authored;

    DraftMediaPage(Drafts drafts, Authored authored) {
        this.drafts = drafts;
        this.authored = authored;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("course") String courseId,
            @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("alt") @DefaultValue("") String alt) {
        Draft draft = authored.draft(courseId);
        return page(draft, "", "", draft.bytes(file).isPresent() ? line(file, alt) : "");
    }

    /** A picture as it is in the draft, which no student can ask for yet. */
    @GET
    @Path("{path:.+}")
    public Response media(@PathParam("course") String courseId, @PathParam("path") String path) {
        Course.Media media = authored.draft(courseId).files().media(path).orElseThrow(NotFound::new);
        return Response.ok(media.bytes(), media.type())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    /** @param alt what the picture shows, in words */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response take(
            @PathParam("course") String courseId,
            @RestForm FileUpload file,
            @RestForm String alt,
            @RestForm String person)
            throws IOException {
        Draft draft = authored.draft(courseId);
        String words = alt == null ? "" : alt.strip().replaceAll("\\s+", " ");
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("alt", words);
        if (person != null) {
            sent.add("person", person);
        }
        Optional<Response> foreign = authored.foreign(Authored.address(courseId) + "/media", sent);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (file == null || file.size() == 0) {
            return told(draft, texts().noFile(), words);
        }
        if (words.isEmpty() || words.length() > LONGEST_ALT) {
            return told(draft, texts().noAlt(LONGEST_ALT), words);
        }
        try {
            Picture picture = Picture.of(Files.readAllBytes(file.uploadedFile()));
            if (picture.bytes().length > CourseFiles.LARGEST_FILE) {
                return told(draft, texts().tooHeavy(CourseFiles.LARGEST_FILE / 1000), words);
            }
            String name = name(draft, file.fileName(), picture);
            return switch (drafts.save(courseId, name, picture.bytes(), draft.mark(name), authored.person())) {
                case SAVED, SAME ->
                    See.other(Authored.address(courseId) + "/media?file=" + name + "&alt="
                            + URLEncoder.encode(words, StandardCharsets.UTF_8));
                case STALE -> told(draft, texts().again(), words);
                case FULL -> throw new StudioRefusal.TooManyFiles();
            };
        } catch (Picture.Unusable unusable) {
            return told(
                    draft,
                    switch (unusable.fault()) {
                        case NO_PICTURE -> texts().noPicture();
                        case TOO_LARGE -> texts().tooLarge(Picture.LARGEST_SIDE);
                        case BROKEN -> texts().broken();
                    },
                    words);
        }
    }

    /** By the name that the file had, unless another picture has it. */
    private static String name(Draft draft, String given, Picture picture) {
        String stem = NewTexts.slug(given.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", ""));
        String wanted = "media/" + (stem.isEmpty() ? "picture" : stem);
        String mark = Draft.mark(picture.bytes());
        String name = wanted + "." + picture.ending();
        for (int number = 2; draft.bytes(name).isPresent() && !draft.mark(name).equals(mark); number++) {
            name = wanted + "-" + number + "." + picture.ending();
        }
        return name;
    }

    private static String line(String file, String alt) {
        return "![" + alt.replaceAll("[\\[\\]\\\\]", "") + "](" + file + ")";
    }

    private static Response told(Draft draft, String error, String alt) {
        return Response.status(422).entity(page(draft, error, alt, "")).build();
    }

    private static TemplateInstance page(Draft draft, String error, String alt, String line) {
        return new MediaList(draft.course(), draft.files().names("media/.*"), error, alt, line, 8_000_000 / MEGABYTE);
    }

    private static MediaTexts texts() {
        return MessageBundles.get(MediaTexts.class);
    }
}
