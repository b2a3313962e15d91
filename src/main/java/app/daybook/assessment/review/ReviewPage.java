package app.daybook.assessment.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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

/** Spaced review: one question that was met before at a time, answered, explained or put off. */
@Path("/courses/{course}/reviews")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ReviewPage {

    /**
     * @param left how many are left today, this one among them
     * @param number the review that an answer would be
     * @param unanswered whether the form came without an answer
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewSheet(Course course, Lesson lesson, QuestionView question, int left, int number, boolean unanswered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewsDone(Course course, long today, List<Recall> recalls) implements TemplateInstance {}

    /**
     * @param again when it is asked again, in words
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewAnswer(Course course, Lesson lesson, QuestionView question, String again, int left)
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
                ? new ReviewsDone(course, reviews.answeredToday(), Recall.of(course, ReviewCard.of(enrolment), now))
                : sheet(course, due.get(0), due.size(), false);
    }

    /** Keeps the answer to a review; the number makes a form sent twice one review. */
    @POST
    @Path("{question}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(
            @PathParam("course") String courseId,
            @PathParam("question") String questionId,
            MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        ReviewCard card = ReviewCard.locked(enrolment, questionId).orElseThrow(NotFound::new);
        int number = number(fields.getFirst("number"));
        if (number == card.answers + 1) {
            Course edition = edition(course, fields.getFirst("edition"));
            Question question = Reviews.question(edition, card).orElseThrow(NotFound::new);
            app.daybook.quiz.Response response = new AnswerFields(seed(card, number), fields).response(question);
            if (response.isEmpty()) {
                int left = Reviews.left(course, enrolment, clock.instant());
                return Response.status(422)
                        .entity(sheet(course, card, Math.max(1, left), true))
                        .build();
            }
            card.answer(question.grade(response), enrolment.zoneId(), clock.instant());
            Review.record(card, edition.edition(), response);
        }
        return See.other(path(course) + "/" + questionId + "/answers/" + number);
    }

    @GET
    @Path("{question}/answers/{number}")
    @Transactional
    public TemplateInstance answered(
            @PathParam("course") String courseId,
            @PathParam("question") String questionId,
            @PathParam("number") int number) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        Review review = Review.of(enrolment, questionId, number).orElseThrow(NotFound::new);
        ReviewCard card = ReviewCard.of(enrolment, questionId).orElseThrow(NotFound::new);
        Question question =
                Reviews.question(edition(course, review.edition), card).orElseThrow(NotFound::new);
        return new ReviewAnswer(
                course,
                course.lesson(card.lessonId).orElseThrow(NotFound::new),
                QuestionView.of(question, 1, seed(card, number), review.response(), true),
                When.date(card.dueOn),
                Reviews.left(course, enrolment, clock.instant()));
    }

    /** Puts a question off until tomorrow. */
    @POST
    @Path("{question}/deferrals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response skip(
            @PathParam("course") String courseId,
            @PathParam("question") String questionId,
            @FormParam("number") @DefaultValue("") String number) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        ReviewCard card = ReviewCard.locked(enrolment, questionId).orElseThrow(NotFound::new);
        LocalDate today = ReviewCard.day(clock.instant(), enrolment.zoneId());
        if (number(number) == card.answers + 1 && !card.dueOn.isAfter(today)) {
            card.skip(enrolment.zoneId(), clock.instant());
        }
        return See.other(path(course));
    }

    private static ReviewSheet sheet(Course course, ReviewCard card, int left, boolean unanswered) {
        int number = card.answers + 1;
        Question question = Reviews.question(course, card).orElseThrow(NotFound::new);
        return new ReviewSheet(
                course,
                course.lesson(card.lessonId).orElseThrow(NotFound::new),
                QuestionView.of(question, 1, seed(card, number), app.daybook.quiz.Response.of(), false),
                left,
                number,
                unanswered);
    }

    private static long seed(ReviewCard card, int number) {
        return card.key.enrolmentId() * 31 + number;
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
