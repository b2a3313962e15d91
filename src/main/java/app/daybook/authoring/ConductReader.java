package app.daybook.authoring;

import java.util.Optional;

import app.daybook.course.Conduct;
import app.daybook.markdown.Findings;

/** Reads {@code conduct} of {@code course.yaml}. */
final class ConductReader {

    /** Characters; the step stands in one line of the day's path. */
    private static final int LONGEST_STEP = 60;

    private ConductReader() {}

    static Conduct read(YamlMap course, Findings findings) {
        YamlMap conduct = course.map("conduct");
        Optional<String> step = conduct.optionalText("step");
        if (step.filter(text -> text.length() > LONGEST_STEP).isPresent()) {
            findings.error(
                    "course.yaml",
                    conduct.lineOf("step"),
                    "conduct",
                    "The step stands in one line of the day's path; shorten it to " + LONGEST_STEP + " characters.");
        }
        Conduct read = new Conduct(step, conduct.texts("before"), conduct.optionalText("refer-first"));
        conduct.refuseUnknownKeys();
        return read;
    }
}
