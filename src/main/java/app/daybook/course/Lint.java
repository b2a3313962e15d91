package app.daybook.course;

import java.util.Map;

import app.daybook.course.lint.Page;
import app.daybook.course.lint.Rule;
import app.daybook.course.lint.Rules;

/**
 * The one checker behind the start, the studio, the command line and the tests: it reads a course, and where it reads
 * without an error has every rule look at every page. What the rules find are warnings; the course is served with them.
 */
final class Lint {

    private Lint() {}

    static CourseReader.Reading read(CourseFiles files, Findings findings) {
        CourseReader.Reading reading = CourseReader.read(files, findings);
        reading.course().ifPresent(course -> warn(Pages.of(files, course), findings));
        return new CourseReader.Reading(reading.course(), findings.all());
    }

    private static void warn(Map<String, Page> pages, Findings findings) {
        for (Rule rule : Rules.ALL) {
            pages.forEach((file, page) -> rule.check(
                    page,
                    (place, message) -> findings.warning(file, place.line(), place.column(), rule.name(), message)));
        }
    }
}
