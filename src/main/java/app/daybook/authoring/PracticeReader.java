package app.daybook.authoring;

import java.util.Optional;

import app.daybook.course.Practice;
import app.daybook.markdown.Findings;

/** Reads {@code practice} of {@code course.yaml}. */
final class PracticeReader {

    /** Characters; the step stands in one line of the day's path. */
    private static final int LONGEST_STEP = 60;

    private PracticeReader() {}

    static Practice read(YamlMap course, Findings findings) {
        YamlMap practice = course.map("practice");
        Optional<String> step = practice.optionalText("step");
        if (step.filter(text -> text.length() > LONGEST_STEP).isPresent()) {
            findings.error(
                    "course.yaml",
                    practice.lineOf("step"),
                    "practice",
                    "The step stands in one line of the day's path; shorten it to " + LONGEST_STEP + " characters.");
        }
        Practice read = new Practice(step, practice.texts("before"), practice.optionalText("refer-first"));
        practice.refuseUnknownKeys();
        return read;
    }
}
