package app.daybook.audit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.daybook.assessment.GrantedAttempt;
import app.daybook.assessment.QuizAnswer;
import app.daybook.assessment.QuizAttempt;
import app.daybook.enrolment.Enrolment;

/** Every attempt at a quiz, and what was answered in it, in the words of the edition under which it was taken. */
final class Attempts {

    private Attempts() {}

    /** What a batch of learners took, by number and in order. */
    private record Batch(Map<Long, Long> people, Map<Long, QuizAttempt> attempts, List<QuizAnswer> answers) {

        static Batch attempts(List<Enrolment> learners) {
            Map<Long, QuizAttempt> attempts = new LinkedHashMap<>();
            QuizAttempt.of(learners.stream().map(one -> one.id).toList()).forEach(one -> attempts.put(one.id, one));
            return new Batch(Scope.people(learners), attempts, List.of());
        }

        static Batch answers(List<Enrolment> learners) {
            Batch batch = attempts(learners);
            return new Batch(batch.people, batch.attempts, QuizAnswer.of(batch.attempts.keySet()));
        }
    }

    /**
     * @param editions to which those are added that the attempts name
     */
    static void write(SummedZip zip, Scope scope, Editions questions, Set<String> editions) throws IOException {
        zip.table(
                "attempts.csv",
                List.of(
                        Column.PERSON,
                        Column.QUIZ,
                        Column.ATTEMPT,
                        Column.EDITION,
                        "started_at_utc",
                        "submitted_at_utc",
                        "questions",
                        "answered",
                        "points",
                        "safety_missed",
                        "passed"),
                csv -> scope.readHolders(Batch::attempts, batch -> {
                    Map<Long, Long> people = batch.people;
                    for (QuizAttempt one : batch.attempts.values()) {
                        editions.add(one.edition);
                        csv.row(
                                people.get(one.enrolmentId),
                                one.quizId,
                                one.number,
                                one.edition,
                                one.startedAt,
                                one.submittedAt,
                                one.questions,
                                one.answered,
                                one.points,
                                one.safetyMissed,
                                one.passed);
                    }
                }));
        zip.table(
                "answers.csv",
                List.of(
                        Column.PERSON,
                        Column.QUIZ,
                        Column.ATTEMPT,
                        Column.EDITION,
                        Column.QUESTION,
                        "answer",
                        "grade_0_to_1",
                        "saved_at_utc"),
                csv -> scope.readHolders(Batch::answers, batch -> {
                    Map<Long, Long> people = batch.people;
                    for (QuizAnswer answer : batch.answers) {
                        QuizAttempt of = batch.attempts.get(answer.key.attemptId());
                        String question = answer.key.questionId();
                        csv.row(
                                people.get(of.enrolmentId),
                                of.quizId,
                                of.number,
                                of.edition,
                                question,
                                questions
                                        .asked(of.edition, of.quizId, question)
                                        .map(asked -> asked.answer(answer.response))
                                        .orElse(String.join("; ", answer.response)),
                                answer.grade,
                                answer.savedAt);
                    }
                }));
    }

    /** Which learners were granted more attempts than the rules allow, by whom and why. */
    static void writeGranted(SummedZip zip, Scope scope) throws IOException {
        zip.table(
                "granted-attempts.csv",
                List.of(Column.PERSON, Column.QUIZ, "granted_at_utc", "granted_by", "reason"),
                csv -> scope.readHolders(batch -> {
                    Map<Long, Long> people = Scope.people(batch);
                    List<Long> ids = batch.stream().map(one -> one.id).toList();
                    for (GrantedAttempt grant : Scope.reading(() -> GrantedAttempt.to(ids))) {
                        csv.row(
                                people.get(grant.enrolmentId),
                                grant.quizId,
                                grant.grantedAt,
                                grant.grantedBy,
                                grant.reason);
                    }
                }));
    }
}
