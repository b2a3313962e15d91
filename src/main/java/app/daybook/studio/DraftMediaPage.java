package app.daybook.studio;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.playing.Playing;
import app.daybook.playing.Recordings;
import app.daybook.studio.draft.CourseZip;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.TypedText;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/**
 * The pictures and recordings of a draft, and new ones: taken by what they hold, each with what it says to those who do
 * not see or hear it.
 */
@Path("/studio/{course}/media")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
class DraftMediaPage {

    /** Characters of a text alternative. */
    private static final int LONGEST_ALT = 500;

    private static final int MEGABYTE = 1_000_000;

    /**
     * @param error what was wrong with what came; empty before anything came
     * @param alt as it was typed, as is {@code transcript}
     * @param line what to write into a day to show what came; empty before anything came
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MediaList(
            String course, List<MediaRow> files, String error, String alt, String transcript, String line, int most)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Recordings recordings;
    private final Authored authored;

    DraftMediaPage(Drafts drafts, Recordings recordings, Authored authored) {
        this.drafts = drafts;
        this.recordings = recordings;
        this.authored = authored;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("course") String courseId,
            @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("alt") @DefaultValue("") String alt) {
        Draft draft = authored.draft(courseId);
        return page(draft, "", "", "", draft.bytes(file).isPresent() ? line(file, alt) : "");
    }

    /** A picture or a recording as it is in the draft, which no student can ask for yet. */
    @GET
    @Path("{path:.+}")
    public Response media(
            @PathParam("course") String courseId, @PathParam("path") String path, @Context HttpHeaders headers) {
        Course.Media media = authored.draft(courseId).files().media(path).orElseThrow(NotFound::new);
        return Playing.answer(media.type(), media.bytes(), headers)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    /**
     * @param alt what it shows or plays, in words
     * @param captions of a film (WebVTT)
     * @param transcript of a recording
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response take(
            @PathParam("course") String courseId,
            @RestForm FileUpload file,
            @RestForm FileUpload captions,
            @RestForm String alt,
            @RestForm String transcript,
            @RestForm String person)
            throws IOException {
        Draft draft = authored.draft(courseId);
        String words = alt == null ? "" : alt.strip().replaceAll("\\s+", " ");
        String said = transcript == null ? "" : TypedText.lines(transcript);
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("alt", words);
        sent.add("transcript", said);
        if (person != null) {
            sent.add("person", person);
        }
        Optional<Response> foreign = authored.foreign(Authored.address(courseId) + "/media", sent);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (file == null || file.size() == 0) {
            return told(draft, texts().noFile(), words, said);
        }
        if (words.isEmpty() || words.length() > LONGEST_ALT) {
            return told(draft, texts().noAlt(LONGEST_ALT), words, said);
        }
        try {
            SentMedia upload = SentMedia.of(
                    draft,
                    new SentMedia.Sent(
                            file.fileName(),
                            file.uploadedFile(),
                            Optional.ofNullable(captions)
                                    .filter(sentToo -> sentToo.size() > 0)
                                    .map(FileUpload::uploadedFile),
                            said),
                    recordings);
            return kept(draft, upload)
                    ? See.other(Authored.address(courseId) + "/media?file=" + upload.file() + "&alt="
                            + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    : told(draft, texts().again(), words, said);
        } catch (SentMedia.Refused refused) {
            return told(draft, refused.getMessage(), words, said);
        }
    }

    private boolean kept(Draft draft, SentMedia upload) {
        boolean kept = true;
        for (Map.Entry<String, byte[]> one : upload.files().entrySet()) {
            kept &= switch (drafts.save(
                    draft.course(), one.getKey(), one.getValue(), draft.mark(one.getKey()), authored.person())) {
                case SAVED, SAME -> true;
                case STALE -> false;
                case FULL -> throw new StudioRefusal.TooManyFiles();
            };
        }
        return kept;
    }

    private static String line(String file, String alt) {
        return "![" + alt.replaceAll("[\\[\\]\\\\]", "") + "](" + file + ")";
    }

    private static Response told(Draft draft, String error, String alt, String transcript) {
        return Response.status(422)
                .entity(page(draft, error, alt, transcript, ""))
                .build();
    }

    private static TemplateInstance page(Draft draft, String error, String alt, String transcript, String line) {
        return new MediaList(
                draft.course(), MediaRow.of(draft), error, alt, transcript, line, CourseZip.LARGEST / MEGABYTE);
    }

    private static MediaTexts texts() {
        return MessageBundles.get(MediaTexts.class);
    }
}
