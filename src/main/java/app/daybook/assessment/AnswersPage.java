package app.daybook.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.question.QuestionView;
import app.daybook.assessment.question.TypedView;
import app.daybook.course.Course;
import app.daybook.quiz.Question;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/**
 * The answers of an attempt: saved, checked, submitted. A field {@code go} names the question, by number, or the
 * {@code summary} that comes next; {@code view} the question whose page the form is; without both it is the page of all.
 */
@Path("/courses/{course}/quizzes/{quiz}/attempts/{number}")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AnswersPage {

    /** Some answers of this sheet met newer ones of another: both are there, and the learner decides. */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuizOvertaken(
            Course course,
            QuizRules rules,
            List<QuestionView> questions,
            String action,
            String back,
            List<Map.Entry<String, String>> fields)
            implements TemplateInstance {}

    /**
     * What the script is told.
     *
     * @param notes what the learner should know about a typed answer, by question id
     */
    record Receipt(Instant savedAt, int revision, List<String> overtaken, Map<String, String> notes) {

        static Receipt of(Saved saved, Map<String, String> notes) {
            return new Receipt(saved.savedAt(), saved.revision(), saved.overtaken(), notes);
        }
    }

    private final CurrentAttempt current;
    private final Clock clock;

    AnswersPage(CurrentAttempt current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Saves what the form holds and goes on: the way without scripts. */
    @POST
    @Path("answers")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response save(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        LearnerAttempt taken = current.locked(address);
        return afterSaving(taken, "answers", fields, () -> next(taken, fields));
    }

    /** Saves one answer and says when: the way of the script. */
    @POST
    @Path("answers")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response saveOne(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        LearnerAttempt taken = current.locked(address);
        Posted posted = Posted.of(taken.form(), taken.attempt().seed, fields);
        Saved saved = save(taken, posted);
        Map<String, String> notes = TypedView.notes(taken.form(), posted.responses());
        return Response.status(saved.isWhole() ? 200 : 409)
                .entity(Receipt.of(saved, notes))
                .build();
    }

    /** Saves what the form holds and explains one answer, which stands from then on. The final explains nothing early. */
    @POST
    @Path("checks")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response check(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        LearnerAttempt taken = current.locked(address);
        Question question = taken.form()
                .question(String.valueOf(fields.getFirst("check")))
                .filter(asked -> !taken.rules().isFinal())
                .orElseThrow(NotFound::new);
        return afterSaving(taken, "checks", fields, () -> {
            boolean checked = taken.attempt().check(question.id(), clock.instant());
            return next(taken, fields) + (checked ? "" : "?unanswered=" + question.id()) + "#" + question.id();
        });
    }

    /** Saves what the form still holds, then marks the attempt. After the time it marks what was saved before. */
    @POST
    @Path("submission")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response submit(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        LearnerAttempt taken = current.locked(address);
        if (taken.attempt().isSubmitted() || taken.attempt().isOver(clock.instant())) {
            return See.other(address.path());
        }
        return afterSaving(taken, "submission", fields, () -> {
            taken.attempt().submit(taken.form(), taken.rules(), taken.enrolment(), clock.instant());
            return address.path();
        });
    }

    /**
     * Saves what the form holds and, if all of it could be, does the rest.
     *
     * @param action the end of the address to which the form was sent
     * @param rest answers where to go then
     */
    private Response afterSaving(
            LearnerAttempt taken, String action, MultivaluedMap<String, String> fields, Supplier<String> rest) {
        Saved saved = save(taken, Posted.of(taken.form(), taken.attempt().seed, fields));
        return saved.isWhole() ? See.other(rest.get()) : overtaken(taken, saved, action, fields);
    }

    private Saved save(LearnerAttempt taken, Posted posted) {
        return taken.attempt().save(taken.form(), posted, taken.enrolment().zoneId(), clock.instant());
    }

    private static String next(LearnerAttempt taken, MultivaluedMap<String, String> fields) {
        String next = Optional.ofNullable(fields.getFirst("go")).orElse(String.valueOf(fields.getFirst("view")));
        if (next.equals("summary")) {
            return taken.address().summary();
        }
        int last = taken.form().questions().size();
        return next.matches("[1-9]\\d{0,2}") && Integer.parseInt(next) <= last
                ? taken.address().question(Integer.parseInt(next))
                : taken.address().path();
    }

    private static Response overtaken(
            LearnerAttempt taken, Saved saved, String action, MultivaluedMap<String, String> fields) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        fields.forEach((name, values) -> values.stream()
                .filter(value -> !name.equals("seen"))
                .forEach(value -> kept.add(Map.entry(name, value))));
        kept.add(Map.entry("seen", String.valueOf(saved.revision())));
        List<QuestionView> questions = taken.sheet().questions().stream()
                .filter(question -> saved.overtaken().contains(question.id()))
                .toList();
        return Response.status(409)
                .entity(new QuizOvertaken(
                        taken.course(),
                        taken.rules(),
                        questions,
                        taken.address().path() + "/" + action,
                        next(taken, fields),
                        kept))
                .build();
    }
}
