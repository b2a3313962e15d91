package app.daybook.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.daybook.assessment.Assessment;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.Progress;

/** What a certificate needs, each condition with its state and the way to it. */
public record Eligibility(List<Condition> conditions, Optional<Assessment.PassedFinal> finalExam) {

    /** Which words name a condition. */
    public enum Kind {
        DAYS,
        /** Practical records on one form. */
        RECORDS,
        FINAL,
        EVALUATION
    }

    /**
     * @param way the address where it is fulfilled; empty while that is not open, because another comes first
     * @param records which are asked for; nothing for a condition of another kind
     */
    public record Condition(Kind kind, boolean met, String way, Optional<RecordsAsked> records) {

        Condition(Kind kind, boolean met, String way) {
            this(kind, met, way, Optional.empty());
        }
    }

    /**
     * Practical records on one form, of all days that ask for it.
     *
     * @param form its title
     * @param accepted whether they have to be accepted by a reviewer; else it is enough that they are handed in
     * @param done how many are so far
     * @param wanted how many have to be
     */
    public record RecordsAsked(String form, boolean accepted, int done, int wanted) {}

    /**
     * @param course as it is now
     * @param asked the course that says which records are asked for: as it was when the final was passed
     */
    static Eligibility of(Course course, Course asked, Progress progress, Assessment assessment) {
        String base = "/courses/" + course.id();
        boolean ready = progress.allDone();
        boolean passed = assessment.finalExam().isPresent();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(Kind.DAYS, ready, "/calendar"));
        conditions.addAll(records(asked, progress, base + "/records"));
        conditions.add(new Condition(Kind.FINAL, passed, ready ? base + "/quizzes/" + FinalExam.ID : ""));
        conditions.add(
                new Condition(Kind.EVALUATION, assessment.evaluated(), ready && passed ? base + "/evaluation" : ""));
        return new Eligibility(List.copyOf(conditions), assessment.finalExam());
    }

    private static List<Condition> records(Course asked, Progress progress, String way) {
        List<Condition> conditions = new ArrayList<>();
        for (RecordForm form : asked.practice().forms()) {
            List<Lesson> days = asked.daysOf(form);
            asked.practice()
                    .demand(form)
                    .certificate()
                    .filter(stage -> !days.isEmpty())
                    .ifPresent(stage -> {
                        int done = (int) days.stream()
                                .filter(day ->
                                        progress.standing(day).reached(stage).isPresent())
                                .count();
                        conditions.add(new Condition(
                                Kind.RECORDS,
                                done == days.size(),
                                way,
                                Optional.of(
                                        new RecordsAsked(form.title(), stage == Stage.ACCEPTED, done, days.size()))));
                    });
        }
        return conditions;
    }

    public boolean isEligible() {
        return conditions.stream().allMatch(Condition::met);
    }

    /** Whether nothing but practical records is missing. */
    public boolean lacksRecordsOnly() {
        return !isEligible()
                && conditions.stream().allMatch(condition -> condition.met || condition.kind == Kind.RECORDS);
    }
}
