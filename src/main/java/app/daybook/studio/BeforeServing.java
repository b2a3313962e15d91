package app.daybook.studio;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizStanding;
import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.studio.draft.Draft;

/** What changes, and for whom, if something else than the draft is served from now on: an earlier edition, the folder. */
@Singleton
class BeforeServing {

    /**
     * @param title of the page, as are {@code text} and {@code press} its words
     * @param action where the form goes
     * @param what is to be served, as the form names it
     * @param over the digest of what is served
     * @param told why an earlier press changed nothing; empty before the first
     */
    record Wanted(String title, String text, String press, String action, String what, String over, String told) {}

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BeforeSwitch(
            String course,
            String name,
            Wanted wanted,
            List<TextChange> files,
            List<QuizChange> quizzes,
            long learners,
            boolean first)
            implements TemplateInstance {}

    private final Catalogue catalogue;

    BeforeServing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param course as the files say it */
    TemplateInstance page(Draft draft, CourseFiles files, Course course, Wanted wanted) {
        Optional<Course> served = catalogue.course(draft.course());
        return new BeforeSwitch(
                draft.course(),
                served.map(Course::title).orElse(draft.course()),
                wanted,
                TextChange.between(draft.served(), files),
                QuizChange.between(
                        served, course, QuarkusTransaction.requiringNew().call(() -> QuizStanding.of(draft.course()))),
                QuarkusTransaction.requiringNew().call(() -> Enrolment.countOn(draft.course())),
                served.isEmpty());
    }
}
