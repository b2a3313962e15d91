package app.daybook.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.asking.LearnerQuestion;
import app.daybook.assessment.QuizUse;
import app.daybook.assessment.QuizUses;
import app.daybook.certificate.CertificateClaim;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.Headcount;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.markdown.Finding;
import app.daybook.practice.review.RecordQueue;
import app.daybook.practice.review.Turnaround;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.FolderPublisher;
import app.daybook.teaching.RecordQueuePage;
import app.daybook.teaching.TaughtCourse;

/** The courses that an instructor teaches, and one of them at a glance. */
@Path("/teaching")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class DeskPage {

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Courses(List<TaughtRow> courses, boolean administering) implements TemplateInstance {}

    record TaughtRow(Course course, long learners, long waiting, boolean open) {}

    /**
     * @param tried quizzes that somebody has handed in, and
     * @param untried those that nobody has, in the order of the days
     * @param countedNow whether they are counted at this very look
     * @param questions of learners that wait for an answer
     * @param records how many the certificate waits for, or where it waits for none, how many wait for a reviewer; at
     *     most {@link RecordQueue#MOST_COUNTED}
     * @param concerns how many learners need a hand, or
     * @param manyConcerns more, and
     * @param concerned the first of them
     * @param turnaround how long learners wait for one, in words; empty before the first decision
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Desk(
            Course course,
            Powers powers,
            long learners,
            long waiting,
            long questions,
            int records,
            boolean manyRecords,
            String turnaround,
            List<TriedQuiz> tried,
            List<Quiz> untried,
            boolean countedNow,
            boolean open,
            boolean withoutFolder,
            List<Finding> findings,
            boolean broken,
            long concerns,
            boolean manyConcerns,
            List<ConcernRow> concerned)
            implements TemplateInstance {}

    /** Somebody who needs a hand, and why. */
    record ConcernRow(Concern concern, List<ConcernsPage.Reason> reasons) {}

    /** @param day 0 for the final */
    record Quiz(String quizId, int day, String title) {}

    record TriedQuiz(String quizId, int day, String title, QuizUse use) {}

    /** Enough to work on; what is mended makes room for the rest. */
    private static final int MOST_FINDINGS = 100;

    /** What is seen at one glance; the rest is a click away. */
    private static final int MOST_CONCERNED = 5;

    private final Catalogue catalogue;
    private final FolderPublisher folder;
    private final TaughtCourse taught;
    private final Headcount headcount;
    private final QuizUses uses;
    private final Clock clock;

    DeskPage(
            Catalogue catalogue,
            FolderPublisher folder,
            TaughtCourse taught,
            Headcount headcount,
            QuizUses uses,
            Clock clock) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.taught = taught;
        this.headcount = headcount;
        this.uses = uses;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance courses() {
        taught.isKnownToTeach();
        List<TaughtRow> courses = catalogue.courses().stream()
                .filter(course -> taught.powers(course).isAny())
                .map(course -> new TaughtRow(
                        course,
                        headcount.on(course.id()),
                        taught.may(Power.ISSUE, course.id()) ? CertificateClaim.countWaiting(course.id()) : 0,
                        catalogue.takesLearners(course)))
                .toList();
        return new Courses(courses, taught.isAdministrator());
    }

    @GET
    @Needs(Power.OPEN_DESK)
    @Path("{course}")
    @Transactional
    public TemplateInstance desk(@PathParam("course") String courseId) {
        Course course = taught.course(courseId);
        List<Finding> findings = folder.findings(course.id());
        Powers powers = taught.powers(course);
        long learners = headcount.on(course.id());
        Map<String, QuizUse> used = powers.isSeeingResults() ? uses.of(course.id(), learners) : Map.of();
        List<Quiz> quizzes = new ArrayList<>();
        course.lessons().stream()
                .filter(lesson -> !lesson.quiz().isEmpty())
                .forEach(lesson -> quizzes.add(new Quiz(lesson.id(), lesson.day(), lesson.title())));
        quizzes.add(new Quiz(FinalExam.ID, 0, course.finalExam().title()));
        int records = powers.isReadingRecords()
                ? RecordQueue.of(course, "", Optional.empty(), "").count()
                : 0;
        Optional<Concerns> concerns = powers.isSeeingLearners()
                ? Optional.of(Concerns.on(course, Optional.empty(), 0, MOST_CONCERNED, clock.instant()))
                : Optional.empty();
        ConcernWords words = new ConcernWords(course, clock.instant());
        return new Desk(
                course,
                powers,
                learners,
                powers.isIssuing() ? CertificateClaim.countWaiting(course.id()) : 0,
                powers.isSupporting() ? LearnerQuestion.countWaiting(course.id()) : 0,
                records,
                records == RecordQueue.MOST_COUNTED,
                Turnaround.median(course.id()).map(RecordQueuePage::inWords).orElse(""),
                quizzes.stream()
                        .filter(quiz -> used.containsKey(quiz.quizId()))
                        .map(quiz -> new TriedQuiz(quiz.quizId(), quiz.day(), quiz.title(), used.get(quiz.quizId())))
                        .toList(),
                quizzes.stream()
                        .filter(quiz -> !used.containsKey(quiz.quizId()))
                        .toList(),
                uses.isCountedNow(learners),
                catalogue.takesLearners(course),
                catalogue.isWithoutFolder(course.id()),
                findings.stream().limit(MOST_FINDINGS).toList(),
                findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR),
                concerns.map(Concerns::all).orElse(0L),
                concerns.map(Concerns::isMore).orElse(false),
                concerns.stream()
                        .flatMap(found -> found.learners().stream())
                        .map(concern -> new ConcernRow(concern, words.reasons(concern)))
                        .toList());
    }
}
