package app.daybook.certificate;

import java.util.List;
import java.util.Optional;

import app.daybook.assessment.Assessment;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.Progress;

/** What a certificate needs, each condition with its state and the way to it. */
public record Eligibility(List<Condition> conditions, Optional<Assessment.PassedFinal> finalExam) {

    /** Which words name a condition. */
    public enum Kind {
        DAYS,
        FINAL,
        EVALUATION
    }

    /**
     * @param way the address where it is fulfilled; empty while that is not open, because another comes first
     */
    public record Condition(Kind kind, boolean met, String way) {}

    static Eligibility of(Course course, Progress progress, Assessment assessment) {
        String base = "/courses/" + course.id();
        boolean ready = progress.allDone();
        boolean passed = assessment.finalExam().isPresent();
        return new Eligibility(
                List.of(
                        new Condition(Kind.DAYS, ready, "/calendar"),
                        new Condition(Kind.FINAL, passed, ready ? base + "/quizzes/" + FinalExam.ID : ""),
                        new Condition(
                                Kind.EVALUATION, assessment.evaluated(), ready && passed ? base + "/evaluation" : "")),
                assessment.finalExam());
    }

    public boolean isEligible() {
        return conditions.stream().allMatch(Condition::met);
    }
}
