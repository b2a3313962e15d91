package app.daybook.authoring.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.StableIds;
import app.daybook.course.Course;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

/**
 * The one checker behind the start, the command line and the tests: it reads a course, compares its ids
 * with those that were published, and where it reads without an error has every rule look at every page. What the rules find are
 * warnings; the course is served with them.
 */
public final class Lint {

    /**
     * @param course only if no finding is an error
     * @param pages what the rules read, by file; empty where the course cannot be read
     */
    public record Checked(Optional<Course> course, List<Finding> findings, Map<String, Page> pages) {
        public Checked {
            assert findings.stream().map(Finding::rule).allMatch(Rulebook::knows) : findings;
        }
    }

    private Lint() {}

    /**
     * The edition that learners have now.
     *
     * @param kept under which of its ids something of them is kept
     */
    public record Published(CourseFiles files, StableIds.Kept kept) {}

    /** @param published nothing where there is none or it cannot be asked */
    public static Checked check(CourseFiles files, Findings findings, Optional<Published> published) {
        CourseReader.Reading reading = CourseReader.read(files, findings);
        Map<String, Page> pages =
                reading.course().map(course -> Pages.of(files, course)).orElse(Map.of());
        warn(pages, findings);
        compare(files, reading.course().isPresent(), published, findings);
        return new Checked(reading.course().filter(read -> !findings.hasErrors()), findings.all(), pages);
    }

    /** @param readable whether the course could be read; of one that could not only the cause is told */
    static void compare(CourseFiles files, boolean readable, Optional<Published> published, Findings findings) {
        published.ifPresent(edition -> {
            if (readable) {
                StableIds.refuseVanished(files, edition.files(), edition.kept(), findings);
            } else {
                StableIds.refuseRenamed(files, edition.files(), edition.kept(), findings);
            }
        });
    }

    static void warn(Map<String, Page> pages, Findings findings) {
        for (Rule rule : Rules.ALL) {
            pages.forEach((file, page) -> rule.check(
                    page,
                    (place, message) -> findings.warning(file, place.line(), place.column(), rule.name(), message)));
        }
    }
}
