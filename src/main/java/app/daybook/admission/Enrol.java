package app.daybook.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.enrolment.Start;

/**
 * The form by which one gets into a course.
 *
 * @param action where it is sent
 * @param code whether it asks for a code
 * @param starts the days to choose among; empty where everybody chooses their own
 */
@CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Enrol(
        Course course,
        String action,
        boolean code,
        String name,
        EntryForm form,
        List<LocalDate> starts,
        String now,
        List<String> zones)
        implements TemplateInstance {

    /**
     * @throws NoStartAhead if one may begin on certain days, and all are over
     */
    static Enrol of(Course course, String action, String name, EntryForm form, Instant now) {
        List<LocalDate> starts = EntryForm.coming(course, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (starts.isEmpty() && !course.entry().starts().isEmpty()) {
            throw new NoStartAhead(course.title());
        }
        return new Enrol(
                course, action, action.endsWith("/redemptions"), name, form, starts, now.toString(), Start.zones());
    }
}
