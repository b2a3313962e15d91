package app.daybook.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.question.NotOffered;
import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.quiz.Question;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/**
 * The answers of an attempt: saved, checked, handed in. A field {@code go} names the question, by number, or the
 * {@code summary} that comes next; {@code view} the question whose page the form is; without both it is the page of all.
 * A form that another person's page sends, or that another attempt's page made, is kept and given back.
 */
@Path("/courses/{course}/quizzes/{quiz}/attempts/{attempt}")
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

    private final CurrentAttempt current;
    private final CurrentEnrolment learner;
    private final AnswerSaving saving;
    private final Clock clock;

    AnswersPage(CurrentAttempt current, CurrentEnrolment learner, AnswerSaving saving, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.saving = saving;
        this.clock = clock;
    }

    /** Saves what the form holds and goes on: the way without scripts. */
    @POST
    @Path("answers")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Counts(Deed.SAVE)
    public Response save(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        return onOwn(address, "answers", fields, taken -> {
            return afterSaving(taken, "answers", fields, () -> next(taken, fields));
        });
    }

    /** Saves answers and says which and when: the way of the script. Status 200 only if all that was sent is kept. */
    @POST
    @Path("answers")
    @Produces(MediaType.APPLICATION_JSON)
    @Counts(Deed.SAVE)
    public Response saveOne(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        learner.course(address.course());
        return saving.save(learner.subject(), address, fields, clock.instant())
                .map(Receipt::answer)
                .orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> saveSeveral(address, fields)));
    }

    private Response saveSeveral(AttemptAddress address, MultivaluedMap<String, String> fields) {
        return current.locked(address)
                .map(taken -> {
                    Posted posted = Posted.of(taken.form(), taken.attempt().seed, fields);
                    if (posted.responses().isEmpty()) {
                        throw new NothingNamed();
                    }
                    Saved saved = save(taken, posted);
                    return Receipt.of(
                                    taken.form(), posted, saved, taken.attempt().secondsLeft(clock.instant()))
                            .answer();
                })
                .orElseGet(() -> Receipt.notYours(learner.learnerName()));
    }

    /** Saves what the form holds and explains one answer, which stands from then on. The final explains nothing early. */
    @POST
    @Path("checks")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response check(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        return onOwn(address, "checks", fields, taken -> {
            Question question = taken.form()
                    .question(String.valueOf(fields.getFirst("check")))
                    .filter(asked -> !taken.rules().isFinal())
                    .orElseThrow(NotFound::new);
            return afterSaving(taken, "checks", fields, () -> {
                boolean checked = taken.attempt().check(question, clock.instant());
                return next(taken, fields) + (checked ? "" : "?unanswered=" + question.id()) + "#" + question.id();
            });
        });
    }

    /**
     * Marks the attempt, once its learner was told which questions have no whole answer: a form that names fewer than
     * there are leads to the page that names them all. After the time it is marked by what was saved before.
     */
    @POST
    @Path("submission")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Counts(Deed.SUBMISSION)
    public Response submit(@BeanParam AttemptAddress address, MultivaluedMap<String, String> fields) {
        return onOwn(address, "submission", fields, taken -> {
            if (taken.attempt().isSubmitted() || taken.attempt().isOver(clock.instant())) {
                return See.other(address.path());
            }
            return afterSaving(taken, "submission", fields, () -> {
                if (told(fields) < taken.sheet().blanks().size()) {
                    return address.summary();
                }
                taken.attempt().submit(taken.form(), taken.rules(), taken.enrolment(), clock.instant());
                return address.path();
            });
        });
    }

    private Response onOwn(
            AttemptAddress address,
            String action,
            MultivaluedMap<String, String> fields,
            Function<LearnerAttempt, Response> deed) {
        try {
            return current.locked(address)
                    .map(deed)
                    .orElseGet(() -> learner.notYours(address.path() + "/" + action, fields));
        } catch (NotOffered made) {
            return learner.notYours(address.path() + "/" + action, fields);
        }
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
        return saved.overtaken().isEmpty() ? See.other(rest.get()) : overtaken(taken, saved, action, fields);
    }

    private Saved save(LearnerAttempt taken, Posted posted) {
        return taken.attempt().save(posted, taken.enrolment()::zoneId, clock.instant());
    }

    /** How many questions without a whole answer the form's page has named; -1 for a page that names none. */
    private static int told(MultivaluedMap<String, String> fields) {
        String blanks = String.valueOf(fields.getFirst("blanks"));
        return blanks.matches("\\d{1,4}") ? Integer.parseInt(blanks) : -1;
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
