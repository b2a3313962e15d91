package app.daybook.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** Notices to all who are on a course: seen first, then made, and withdrawn. */
@Path("/teaching/{course}/notices")
@RolesAllowed("instructor")
@Needs(Power.SUPPORT)
@Produces(MediaType.TEXT_HTML)
class NoticesPage {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 8000;
    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 7;
    private static final int SHOWN = 100;

    /** @param seen the text as it would be shown; empty before it is asked for */
    @CheckedTemplate(basePath = "asking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Notices(Course course, List<Row> notices, Typed typed, Map<String, String> errors, String seen)
            implements TemplateInstance {}

    record Row(Notice notice, State state) {}

    enum State {
        COMING,
        SHOWN,
        OVER,
        WITHDRAWN
    }

    record Typed(String token, String title, String text, String from, String until, boolean mail) {}

    private final CurrentEnrolment current;
    private final CurrentLearner instructor;
    private final Clock clock;

    NoticesPage(CurrentEnrolment current, CurrentLearner instructor, Clock clock) {
        this.current = current;
        this.instructor = instructor;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance notices(@PathParam("course") String courseId) {
        return page(
                current.course(courseId),
                new Typed(
                        UUID.randomUUID().toString(),
                        "",
                        "",
                        today().toString(),
                        today().plusDays(USUAL_DAYS).toString(),
                        false),
                Map.of(),
                "");
    }

    /** @param fields {@code see} where it is to be seen first */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String address = "/teaching/" + course.id() + "/notices";
        if (!current.isMeant(fields)) {
            return current.notYours(address, fields);
        }
        Typed typed = new Typed(
                field(fields, "token"),
                field(fields, "title"),
                field(fields, "text"),
                field(fields, "from"),
                field(fields, "until"),
                fields.containsKey("mail"));
        Map<String, String> errors = errors(typed);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(course, typed, errors, "")).build();
        }
        if (fields.containsKey("see")) {
            return Response.ok(page(course, typed, errors, NoticeText.html(typed.text)))
                    .build();
        }
        Notice.make(
                Token.parse(typed.token).orElseGet(UUID::randomUUID),
                course.id(),
                typed.title,
                typed.text,
                LocalDate.parse(typed.from),
                LocalDate.parse(typed.until),
                typed.mail,
                instructor.remembered(),
                clock.instant());
        return See.other(address);
    }

    @POST
    @Path("{notice}/withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response withdraw(
            @PathParam("course") String courseId,
            @PathParam("notice") String token,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String address = "/teaching/" + course.id() + "/notices";
        Notice notice =
                Token.parse(token).flatMap(uuid -> Notice.of(course.id(), uuid)).orElseThrow(NotFound::new);
        if (!current.isMeant(fields)) {
            return current.notYours(address + "/" + token + "/withdrawals", fields);
        }
        if (notice.withdrawnAt == null) {
            notice.withdraw(clock.instant());
        }
        return See.other(address);
    }

    private Map<String, String> errors(Typed typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.title.isEmpty() || typed.title.length() > LONGEST_TITLE || typed.title.contains("\n")) {
            errors.put("title", texts().titleError(LONGEST_TITLE));
        }
        if (typed.text.isEmpty() || typed.text.length() > LONGEST_TEXT) {
            errors.put("text", texts().textError(LONGEST_TEXT));
        } else {
            List<Finding> wrong = NoticeText.errors(typed.text);
            if (!wrong.isEmpty()) {
                errors.put(
                        "text",
                        texts().lineError(wrong.get(0).line(), wrong.get(0).message()));
            }
        }
        Optional<LocalDate> from = When.typed(typed.from);
        Optional<LocalDate> until = When.typed(typed.until);
        LocalDate last = today().plusDays(MOST_DAYS);
        // It is yesterday still in places
        if (from.filter(day -> !day.isBefore(today().minusDays(1)) && !day.isAfter(last))
                .isEmpty()) {
            errors.put("from", texts().dayError(When.day(today()), When.day(last)));
        }
        if (until.filter(day -> from.filter(day::isBefore).isEmpty()
                        && !day.isBefore(today().minusDays(1))
                        && !day.isAfter(last))
                .isEmpty()) {
            errors.put("until", texts().untilError(When.day(last)));
        }
        return errors;
    }

    private TemplateInstance page(Course course, Typed typed, Map<String, String> errors, String seen) {
        return new Notices(
                course,
                Notice.of(course.id(), SHOWN).stream()
                        .map(notice -> new Row(notice, state(notice)))
                        .toList(),
                typed,
                errors,
                seen);
    }

    private State state(Notice notice) {
        if (notice.withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (notice.showsFrom.isAfter(today())) {
            return State.COMING;
        }
        return notice.showsUntil.isBefore(today()) ? State.OVER : State.SHOWN;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String field(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
    }

    private static NoticeTexts texts() {
        return MessageBundles.get(NoticeTexts.class);
    }
}
