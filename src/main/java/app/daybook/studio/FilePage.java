package app.daybook.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.TypedText;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** One file of a course, written and kept as a draft. */
@Path("/studio/{course}/files/{file}")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FilePage {

    /**
     * @param seen the mark of the text, which the form sends back
     * @param savedAt when it was saved last, in words; empty for a file that is as it is served
     * @param published the text that is served, where it was changed by somebody else since this one was begun
     * @param blocks what may be put into it; none where the file is no Markdown, as also of the following
     * @param most how many bytes a text may have
     * @param question whose line is asked for; empty for none
     * @param line on which it begins; 0 where it does not stand here
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextFile(
            String course,
            String file,
            TextState head,
            String text,
            String seen,
            String published,
            boolean day,
            List<Finding> findings,
            List<BuildingBlock> blocks,
            List<Insertable> days,
            List<Insertable> works,
            List<Insertable> muscles,
            int most,
            String question,
            int line)
            implements TemplateInstance {}

    /**
     * Two texts, of which the author makes one. Each stands there whole.
     *
     * @param own whether the author saved the other one, too, in another window
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextOvertaken(
            String course, String file, String saved, String savedBy, boolean own, String sent, String seen)
            implements TemplateInstance {}

    /**
     * How far a text is from what students see, for the head of its page.
     *
     * @param savedAt empty where it is what is published
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextState(Draft.State state, String savedAt, String savedBy) implements TemplateInstance {

        static TextState of(Draft draft, String file) {
            Optional<Draft.Change> change = Optional.ofNullable(draft.changes().get(file));
            return new TextState(
                    draft.state(file),
                    change.map(saved -> When.momentInUtc(saved.savedAt())).orElse(""),
                    change.map(Draft.Change::savedBy).orElse(""));
        }
    }

    /**
     * What the script is told of a text that is kept.
     *
     * @param head a {@link TextState}, drawn
     */
    record TextReceipt(Instant savedAt, String seen, String head) {}

    /** Why it is not. */
    record TextNotKept(String message) {}

    private final Drafts drafts;
    private final Checks checks;
    private final Authored authored;

    FilePage(Drafts drafts, Checks checks, Authored authored) {
        this.drafts = drafts;
        this.checks = checks;
        this.authored = authored;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance file(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            @QueryParam("question") @DefaultValue("") String question) {
        Draft draft = authored.draft(courseId);
        byte[] bytes = there(draft, file);
        TextState head = TextState.of(draft, file);
        boolean isMarkdown = file.endsWith(".md");
        Optional<Course> course = isMarkdown ? checks.around(draft) : Optional.empty();
        return new TextFile(
                courseId,
                file,
                head,
                TypedText.shown(bytes),
                draft.mark(file),
                head.state == Draft.State.OVERTAKEN
                        ? TypedText.shown(draft.served().files().getOrDefault(file, new byte[0]))
                        : "",
                file.matches(CourseFiles.LESSONS),
                checks.of(draft).findings().stream()
                        .filter(finding -> finding.file().equals(file))
                        .toList(),
                isMarkdown ? List.of(BuildingBlock.values()) : List.of(),
                Insertable.days(course),
                isMarkdown ? Insertable.works(draft) : List.of(),
                Insertable.muscles(course),
                CourseFiles.LARGEST_TEXT,
                question,
                line(TypedText.shown(bytes), question));
    }

    /** The line on which a question begins in the text as it is now, from 1; 0 where there is none. */
    private static int line(String text, String question) {
        Matcher found =
                Pattern.compile("\\{#" + Pattern.quote(question) + "[ }]").matcher(text);
        return found.find()
                ? 1
                        + (int) text.substring(0, found.start())
                                .chars()
                                .filter(one -> one == '\n')
                                .count()
                : 0;
    }

    /** Keeps the text and shows it again: the way without scripts. */
    @POST
    @Path("drafts")
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        there(draft, file);
        String here = Authored.address(courseId, file);
        return authored.foreign(here + "/drafts", fields).orElseGet(() -> switch (keep(draft, file, fields)) {
            case SAVED, SAME -> See.other(here + "#saved");
            case FULL -> throw new StudioRefusal.TooManyFiles();
            case STALE -> overtaken(drafts.of(courseId), file, Authored.typed(fields, "text"));
        });
    }

    /** Keeps the text and says when: the way of the script. */
    @POST
    @Path("drafts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response saveOn(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        there(draft, file);
        if (authored.foreign("", fields).isPresent()) {
            return notKept(texts().someoneElse());
        }
        return switch (keep(draft, file, fields)) {
            case SAVED, SAME -> {
                Draft now = drafts.of(courseId);
                Instant savedAt = Optional.ofNullable(now.changes().get(file))
                        .map(Draft.Change::savedAt)
                        .orElseGet(Instant::now);
                yield Response.ok(new TextReceipt(
                                savedAt, now.mark(file), TextState.of(now, file).render()))
                        .build();
            }
            case FULL -> notKept(texts().tooManyFiles());
            case STALE ->
                notKept(isOwn(drafts.of(courseId), file) ? texts().overtakenOwnShort() : texts().overtakenShort());
        };
    }

    /** Takes the text back that is served, and lets go of the draft that the page has shown. */
    @POST
    @Path("returns")
    @Produces(MediaType.TEXT_HTML)
    public Response giveUp(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        String here = Authored.address(courseId, file);
        return authored.foreign(here + "/returns", fields).orElseGet(() -> {
            if (drafts.giveUp(courseId, file, Authored.typed(fields, "seen")) == Drafts.Kept.STALE) {
                throw new StudioRefusal.Overtaken(here);
            }
            return See.other(draft.served().files().containsKey(file) ? here : Authored.address(courseId));
        });
    }

    /** Lets the draft stand, whatever somebody else published since it was begun. */
    @POST
    @Path("stands")
    @Produces(MediaType.TEXT_HTML)
    public Response standBy(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields) {
        there(authored.draft(courseId), file);
        String here = Authored.address(courseId, file);
        return authored.foreign(here + "/stands", fields).orElseGet(() -> {
            drafts.standBy(courseId, file);
            return See.other(here);
        });
    }

    private Drafts.Kept keep(Draft draft, String file, MultivaluedMap<String, String> fields) {
        String typed = Authored.typed(fields, "text");
        byte[] before = draft.bytes(file).orElseGet(() -> new byte[0]);
        byte[] after = TypedText.kept(before, typed);
        if (after.length > CourseFiles.LARGEST_TEXT || !fields.containsKey("text")) {
            throw new StudioRefusal.TooLong(after.length);
        }
        return drafts.save(draft.course(), file, after, Authored.typed(fields, "seen"), authored.person());
    }

    private boolean isOwn(Draft now, String file) {
        return Optional.ofNullable(now.changes().get(file))
                .filter(saved -> saved.savedById() == authored.person().id)
                .isPresent();
    }

    private Response overtaken(Draft now, String file, String sent) {
        return Response.status(Response.Status.CONFLICT)
                .entity(new TextOvertaken(
                        now.course(),
                        file,
                        now.bytes(file).map(TypedText::shown).orElse(""),
                        Optional.ofNullable(now.changes().get(file))
                                .map(Draft.Change::savedBy)
                                .orElse(""),
                        isOwn(now, file),
                        TypedText.lines(sent),
                        now.mark(file)))
                .build();
    }

    /** The bytes of a file that the studio opens. */
    private static byte[] there(Draft draft, String file) {
        return Optional.of(file)
                .filter(name -> name.matches(Authored.FILE))
                .flatMap(draft::bytes)
                .orElseThrow(NotFound::new);
    }

    private static Response notKept(String message) {
        return Response.status(Response.Status.CONFLICT)
                .entity(new TextNotKept(message))
                .build();
    }

    private static StudioTexts texts() {
        return MessageBundles.get(StudioTexts.class);
    }
}
