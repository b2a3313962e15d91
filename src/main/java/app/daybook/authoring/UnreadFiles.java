package app.daybook.authoring;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/** Tells of files beside the course's that nobody reads: a misspelt name, or a lesson of a word processor. */
final class UnreadFiles {

    private static final Set<String> READ = Set.of(
            "course.yaml",
            "atlas.yaml",
            "references.yaml",
            "evaluation.md",
            "final-exam.md",
            "triage.yaml",
            "glossary.yaml",
            "practice.yaml",
            "sheets.yaml");

    /** For people, not for the program. */
    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(?i)(readme|license|licence|notes?|changelog)(\\.[a-z]+)?");

    private static final Pattern DAY = Pattern.compile("day[^/]*\\.md");
    private static final Pattern MEANT_AS_DAY = Pattern.compile("(?i)day[-_ ]?\\d.*");

    private UnreadFiles() {}

    static void tell(CourseFiles files, Findings findings) {
        for (String name : files.names("[^/]*")) {
            if (READ.contains(name)
                    || DAY.matcher(name).matches()
                    || FOR_PEOPLE.matcher(name).matches()) {
                continue;
            }
            if (MEANT_AS_DAY.matcher(name).matches()) {
                findings.error(
                        name,
                        1,
                        "day",
                        "A lesson is a text file named like day-07-palpation.md, in small letters, and this one is not"
                                + " read; " + remedy(name));
            } else {
                findings.warning(
                        name,
                        1,
                        1,
                        "unread-file",
                        "Nobody reads this file; "
                                + Nearest.to(name.toLowerCase(Locale.ROOT), READ)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("take it out of the course's folder."));
            }
        }
    }

    private static String remedy(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md")
                ? "rename it."
                : "save its text as Markdown under such a name.";
    }
}
