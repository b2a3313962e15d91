package app.daybook.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.ConcernRules;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.desk.Concern.Rule;
import app.daybook.desk.ConcernsPage.Reason;
import app.daybook.web.When;

/** Rules and reasons in words, with the numbers behind them. */
record ConcernWords(Course course, Instant now) {

    List<Reason> reasons(Concern concern) {
        return concern.rules().stream()
                .map(rule -> new Reason(rule, reason(rule, concern)))
                .toList();
    }

    private String reason(Rule rule, Concern concern) {
        return switch (rule) {
            case ADVERSE ->
                texts().adverse(When.day(
                        concern.reportedAt().atZone(concern.zone()).toLocalDate()));
            case FAILED -> texts().failed(concern.failedTries(), quiz(course, concern.failingQuiz()));
            case HASTY ->
                texts().hasty(concern.hastyQuestions(), quiz(course, concern.hastyQuiz()), concern.hastySeconds());
            case AWAY -> {
                long days = Duration.between(concern.hereAt(), now).toDays();
                yield concern.visited() ? texts().away(days) : texts().neverHere(days);
            }
        };
    }

    /** As a sentence names it: “day 8”, or the final. */
    static String quiz(Course course, String id) {
        return id.equals(FinalExam.ID)
                ? texts().theFinal()
                : course.lesson(id)
                        .map(Lesson::day)
                        .map(day -> texts().day(day))
                        .orElse(texts().anotherQuiz());
    }

    String name(Rule rule) {
        return switch (rule) {
            case ADVERSE -> texts().nameAdverse();
            case FAILED -> texts().nameFailed();
            case HASTY -> texts().nameHasty();
            case AWAY -> texts().nameAway();
        };
    }

    /** When the rule holds. */
    String hint(Rule rule) {
        ConcernRules rules = course.concerns();
        return switch (rule) {
            case ADVERSE -> texts().hintAdverse(Concerns.REPORTED_WITHIN.toDays());
            case FAILED -> texts().hintFailed(rules.failedTries());
            case HASTY -> texts().hintHasty(rules.secondsAQuestion());
            case AWAY -> texts().hintAway(rules.daysAway(), rules.lostAfterDays());
        };
    }

    private static ConcernTexts texts() {
        return MessageBundles.get(ConcernTexts.class);
    }
}
