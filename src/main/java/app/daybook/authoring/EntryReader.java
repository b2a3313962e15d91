package app.daybook.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import app.daybook.course.EligibilityQuestion;
import app.daybook.course.EntryRules;
import app.daybook.course.EntryWay;
import app.daybook.markdown.Findings;

/** Reads {@code enrolment} and {@code admission} of {@code course.yaml}. */
final class EntryReader {

    private static final String CLOSED = "closed";
    private static final int MOST_SEATS = 1_000_000;
    private static final int MOST_STARTS = 100;
    private static final int MOST_QUESTIONS = 12;

    /** Characters. */
    private static final int LONGEST = 300;

    private final YamlMap course;
    private final Findings findings;

    EntryReader(YamlMap course, Findings findings) {
        this.course = course;
        this.findings = findings;
    }

    /** Whether anybody may still begin. */
    boolean isTaking() {
        return course.optionalText("enrolment").filter(CLOSED::equals).isEmpty();
    }

    EntryRules read() {
        EntryWay way = course.optionalText("enrolment")
                .filter(word -> !word.equals(CLOSED))
                .flatMap(word -> course.value(
                        "enrolment", word, "open, by-code, by-invitation, by-approval or closed", EntryWay::parse))
                .orElse(EntryWay.OPEN);
        YamlMap admission = course.map("admission");
        OptionalInt seats = admission.has("seats")
                ? OptionalInt.of(admission.number("seats", 1, MOST_SEATS, 1))
                : OptionalInt.empty();
        EntryRules read = new EntryRules(way, seats, starts(admission), questions(admission));
        admission.refuseUnknownKeys();
        return read;
    }

    private List<LocalDate> starts(YamlMap admission) {
        List<LocalDate> starts = new ArrayList<>();
        for (String text : admission.texts("starts")) {
            Optional<LocalDate> start =
                    admission.value("starts", text, "days such as 2026-10-05, in a list", LocalDate::parse);
            start.ifPresent(starts::add);
        }
        if (starts.size() > MOST_STARTS) {
            error(
                    admission.lineOf("starts"),
                    "A course has " + MOST_STARTS + " days to begin at most; take past ones out.");
        }
        return starts;
    }

    private List<EligibilityQuestion> questions(YamlMap admission) {
        List<EligibilityQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap asked : admission.maps("questions")) {
            EligibilityQuestion question = new EligibilityQuestion(
                    asked.text("id"),
                    asked.text("question"),
                    asked.optionalText("otherwise").orElse(""));
            if (!question.id().isEmpty() && !question.id().matches("[a-z][a-z0-9-]{0,59}")) {
                error(
                        asked.lineOf("id"),
                        "The id of a question at enrolment has small letters, digits and hyphens, at most 60.");
            } else if (!ids.add(question.id())) {
                error(
                        asked.lineOf("id"),
                        "The question \"" + question.id() + "\" stands here twice; choose another id.");
            }
            if (question.text().length() > LONGEST || question.otherwise().length() > LONGEST) {
                error(
                        asked.line(),
                        "What is asked at enrolment, and what is said otherwise, has at most " + LONGEST
                                + " characters; shorten it.");
            }
            asked.refuseUnknownKeys();
            questions.add(question);
        }
        if (questions.size() > MOST_QUESTIONS) {
            error(
                    admission.lineOf("questions"),
                    "At most " + MOST_QUESTIONS + " questions are asked at enrolment; take some out.");
        }
        return questions;
    }

    private void error(int line, String message) {
        findings.error("course.yaml", line, "admission", message);
    }
}
