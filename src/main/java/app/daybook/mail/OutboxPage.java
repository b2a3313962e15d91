package app.daybook.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.When;

/**
 * What is in the outbox, for those who may see the learners of the courses. What a message says is shown in a trial run
 * only: in earnest it holds the link that ends mail in its learner's name.
 */
@Path("/outbox")
@RolesAllowed("instructor")
@Produces(MediaType.TEXT_HTML)
class OutboxPage {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 2_000;
    private static final DateTimeFormatter UTC = When.moments(ZoneOffset.UTC);

    /** Styles that stand in the letter, for mail programs know no others; nothing else, and nothing from elsewhere. */
    private static final String LETTER_ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** @param previous and next addresses of pages; empty where there is none */
    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Messages(
            boolean on,
            boolean shown,
            List<MailState> states,
            MailState state,
            List<Row> messages,
            String previous,
            String next)
            implements TemplateInstance {}

    /** @param at when it was sent, or is tried next */
    record Row(OutboxMessage message, String queuedAt, String at) {

        static Row of(OutboxMessage message) {
            return new Row(
                    message,
                    UTC.format(message.queuedAt),
                    UTC.format(message.endedAt == null ? message.dueAt : message.endedAt));
        }
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneMessage(OutboxMessage message, Optional<Letter> letter, String from) implements TemplateInstance {}

    private final CurrentLearner instructor;
    private final Catalogue catalogue;
    private final MailSettings settings;
    private final Outbox outbox;
    private final LetterWriter writer;

    OutboxPage(
            CurrentLearner instructor, Catalogue catalogue, MailSettings settings, Outbox outbox, LetterWriter writer) {
        this.instructor = instructor;
        this.catalogue = catalogue;
        this.settings = settings;
        this.outbox = outbox;
        this.writer = writer;
    }

    @GET
    @Transactional
    public TemplateInstance messages(
            @QueryParam("state") String named, @QueryParam("page") @DefaultValue("1") int page) {
        MailState state = named == null
                ? isShown() ? MailState.SENT : MailState.WAITING
                : MailState.of(named).orElseThrow(NotFound::new);
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<OutboxMessage> messages = OutboxMessage.of(courses(), state, shown - 1, PAGE);
        return new Messages(
                settings.isOn(),
                isShown(),
                List.of(MailState.values()),
                state,
                messages.stream().map(Row::of).toList(),
                shown > 1 ? address(state, shown - 1) : "",
                messages.size() == PAGE ? address(state, shown + 1) : "");
    }

    @GET
    @Path("{message}")
    @Transactional
    public TemplateInstance message(@PathParam("message") long id) {
        OutboxMessage message = shown(id);
        return new OneMessage(message, letter(message), settings.from());
    }

    @GET
    @Path("{message}/html")
    @Transactional
    public Response html(@PathParam("message") long id) {
        return Response.ok(letter(shown(id)).orElseThrow(NotFound::new).html())
                .header("Content-Security-Policy", LETTER_ALONE)
                .build();
    }

    private OutboxMessage shown(long id) {
        List<String> courses = courses();
        return OutboxMessage.of(courses, id).filter(found -> isShown()).orElseThrow(NotFound::new);
    }

    /** As it was sent, or as it would be if it were now. */
    private Optional<Letter> letter(OutboxMessage message) {
        return message.state == MailState.WAITING
                ? outbox.see(message.id)
                        .filter(due -> due.address().isPresent())
                        .flatMap(writer::write)
                : outbox.shown(message.id);
    }

    private boolean isShown() {
        return settings.show() && !settings.send();
    }

    private List<String> courses() {
        instructor.introduce();
        return catalogue.courses().stream()
                .map(Course::id)
                .filter(course -> instructor.may(Power.SEE_LEARNERS, course))
                .toList();
    }

    private static String address(MailState state, int page) {
        return "/outbox?state=" + state.path() + "&page=" + page;
    }
}
