package app.daybook.admission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.web.When;

/**
 * How far it is with somebody who wants to get into a course.
 *
 * @param returning whether they were on it before
 * @param before how many are before this person in line
 */
@CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Pending(Course course, Admission admission, boolean returning, long before, String since)
        implements TemplateInstance {

    static Pending of(Course course, Admission admission, boolean returning) {
        return new Pending(
                course,
                admission,
                returning,
                admission.state == AdmissionState.WAITING ? admission.before() : 0,
                When.momentInUtc(admission.waitingSince == null ? admission.askedAt : admission.waitingSince));
    }
}
