package app.daybook.assessment.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
import io.quarkus.security.Authenticated;

import app.daybook.assessment.question.AnswerFields;
import app.daybook.assessment.question.AnswerState;
import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.quiz.Question;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/**
 * Spaced review: one question that was met before at a time, answered, explained or put off. A form names its card by the
 * card's token; one that is not of the person who sends it is kept and given back.
 */
@Path("/courses/{course}/reviews")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ReviewPage {

    /**
     * @param card the token of the card
     * @param left how many are left today, this one among them
     * @param number the review that an answer would be
     * @param lacking what the form that came lacks; {@code WHOLE} where none came
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewSheet(
            Course course, Lesson lesson, String card, QuestionView question, int left, int number, AnswerState lacking)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewsDone(Course course, long today, List<Recall> recalls) implements TemplateInstance {}

    /**
     * @param lesson that asks the question now, if one does
     * @param again when it is asked again, in words
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewAnswer(Course course, Optional<Lesson> lesson, QuestionView question, String again, int left)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Catalogue catalogue;
    private final Clock clock;

    ReviewPage(CurrentEnrolment current, Catalogue catalogue, Clock clock) {
        this.current = current;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The next question, or how well everything is remembered when none is left today. */
    @GET
    @Transactional
    public TemplateInstance next(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        Instant now = clock.instant();
        Reviews reviews = Reviews.of(course, enrolment, now);
        List<ReviewCard> due = reviews.due();
        return due.isEmpty()
                ? new ReviewsDone(course, reviews.answeredToday(), Recall.of(course, enrolment, now))
                : sheet(course, due.get(0), due.size(), app.daybook.quiz.Response.of(), AnswerState.WHOLE);
    }

    /**
     * Keeps the answer to a review; the number makes a form sent twice one review. What was put off meanwhile, or is not
     * due, is not asked now.
     */
    @POST
    @Path("{card}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(
            @PathParam("course") String courseId,
            @PathParam("card") String token,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Optional<ReviewCard> found = current.find(course).flatMap(enrolment -> ReviewCard.locked(enrolment, token));
        if (found.isEmpty()) {
            return current.notYours(path(course) + "/" + token + "/answers", fields);
        }
        ReviewCard card = found.get();
        Enrolment enrolment = current.require(course);
        StudyDay day = StudyDay.of(course, enrolment);
        Instant now = clock.instant();
        int number = number(fields.getFirst("number"));
        if (number == card.answers + 1) {
            if (!card.isDue(day, now)) {
                return See.other(path(course));
            }
            Course edition = edition(course, fields.getFirst("edition"));
            Question question = Reviews.question(edition, card).orElseThrow(NotFound::new);
            app.daybook.quiz.Response response = new AnswerFields(card.seed(number), fields).response(question);
            AnswerState state = AnswerState.of(question, response);
            if (state != AnswerState.WHOLE) {
                int left = Reviews.left(course, enrolment, now);
                return Response.status(422)
                        .entity(sheet(edition, card, Math.max(1, left), response, state))
                        .build();
            }
            card.answer(question.grade(response), day, now);
            Review.record(card, edition.edition(), response);
        }
        return See.other(path(course) + "/" + token + "/answers/" + number);
    }

    @GET
    @Path("{card}/answers/{number}")
    @Transactional
    public TemplateInstance answered(
            @PathParam("course") String courseId, @PathParam("card") String token, @PathParam("number") int number) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        ReviewCard card = ReviewCard.of(enrolment, token).orElseThrow(NotFound::new);
        Review review = Review.of(enrolment, card.key.questionId(), number).orElseThrow(NotFound::new);
        Question question =
                Reviews.question(edition(course, review.edition), card).orElseThrow(NotFound::new);
        return new ReviewAnswer(
                course,
                Reviews.lesson(course, card),
                QuestionView.of(question, 1, card.seed(number), review.response(), true),
                When.date(card.dueOn),
                Reviews.left(course, enrolment, clock.instant()));
    }

    /** Puts a question off until tomorrow. */
    @POST
    @Path("{card}/deferrals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response skip(
            @PathParam("course") String courseId,
            @PathParam("card") String token,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Optional<ReviewCard> found = current.find(course).flatMap(enrolment -> ReviewCard.locked(enrolment, token));
        if (found.isEmpty()) {
            return current.notYours(path(course) + "/" + token + "/deferrals", fields);
        }
        ReviewCard card = found.get();
        StudyDay day = StudyDay.of(course, current.require(course));
        if (number(fields.getFirst("number")) == card.answers + 1 && card.isDue(day, clock.instant())) {
            card.skip(day, clock.instant());
        }
        return See.other(path(course));
    }

    /** @param course in the edition in which the question is asked */
    private static ReviewSheet sheet(
            Course course, ReviewCard card, int left, app.daybook.quiz.Response typed, AnswerState lacking) {
        int number = card.answers + 1;
        Question question = Reviews.question(course, card).orElseThrow(NotFound::new);
        return new ReviewSheet(
                course,
                Reviews.lesson(course, card).orElseThrow(NotFound::new),
                card.token.toString(),
                QuestionView.of(question, 1, card.seed(number), typed, false),
                left,
                number,
                lacking);
    }

    /** The edition that a form was made from, so that what was shown is what is graded. */
    private Course edition(Course course, String digest) {
        return Optional.ofNullable(digest)
                .flatMap(catalogue::edition)
                .filter(edition -> edition.id().equals(course.id()))
                .orElse(course);
    }

    private static int number(String posted) {
        return posted != null && posted.matches("\\d{1,9}") ? Integer.parseInt(posted) : 0;
    }

    private static String path(Course course) {
        return "/courses/" + course.id() + "/reviews";
    }
}
