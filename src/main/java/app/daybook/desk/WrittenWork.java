package app.daybook.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.quarkus.hibernate.orm.panache.Panache;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Enrolment;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.RecordState;
import app.daybook.web.When;

/**
 * A learner's practical records and reviews.
 *
 * @param reviews how many questions were answered again
 * @param lastReview in the learner's zone; empty before the first
 */
record WrittenWork(List<Row> records, long reviews, String lastReview) {

    /**
     * @param day in the course as it is now; 0 where it has it no more
     * @param handedIn whether a reviewer may read it
     */
    record Row(String token, String form, int day, RecordState state, boolean handedIn, int rounds, String saved) {}

    /** Two queries. */
    static WrittenWork of(Course course, Enrolment enrolment) {
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        List<Row> records = PracticeRecord.of(enrolment).stream()
                .map(record -> new Row(
                        record.token.toString(),
                        course.practice()
                                .form(record.formId)
                                .map(RecordForm::title)
                                .orElse(record.formId),
                        course.lesson(record.lessonId).map(Lesson::day).orElse(0),
                        record.state,
                        record.rounds > 0,
                        record.rounds,
                        minute.format(record.savedAt)))
                .toList();
        Object[] reviews = (Object[]) Panache.getEntityManager()
                .createNativeQuery(
                        "select count(*), max(answered_at) from review where enrolment_id = ?1", Object[].class)
                .setParameter(1, enrolment.id)
                .getSingleResult();
        return new WrittenWork(
                records,
                ((Number) reviews[0]).longValue(),
                reviews[1] == null ? "" : minute.format((Instant) reviews[1]));
    }
}
