package app.daybook.authoring.lint;

import java.util.regex.Pattern;

/** Every technique has a dose in figures: how strong, on the scale to 10, and how long or how often. */
final class Dose implements Rule {

    private static final Pattern STRENGTH = Pattern.compile(
            "(?i)\\d ?/ ?10\\b|\\d (?:out )?of (?:10|ten)\\b|\\bNRS (?:of )?\\d|\\d ?(?:%|per cent) effort"
                    + "|\\b(?:discomfort|tenderness|rating) (?:of|at|to) \\d");
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:\\d|\\b(?:one|two|three|four|five|ten))[ \\u00a0-]?(?:s\\b|seconds?\\b|min(?:utes?)?\\b|breaths?\\b|"
                    + "times\\b|repetitions?\\b|strokes?\\b|passes\\b|visits?\\b)");

    @Override
    public String name() {
        return "dose";
    }

    @Override
    public void check(Page page, Notes notes) {
        if (page.isPractical() && !(says(page, STRENGTH) && says(page, TIME))) {
            notes.note(
                    page.technique(),
                    "This day teaches hands-on work without a dose; say how strong (such as 4–5 out of 10) and how long or how often"
                            + " (such as 30–60 s, 2–4 times).");
        }
    }

    private static boolean says(Page page, Pattern words) {
        return page.bodyFromTechnique()
                .anyMatch(passage -> words.matcher(passage.text()).find());
    }
}
