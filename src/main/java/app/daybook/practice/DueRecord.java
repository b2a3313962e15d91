package app.daybook.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.Progress;

/**
 * A record that a day or the certificate still waits for, or that came back.
 *
 * @param address where the learner goes on with it
 */
public record DueRecord(Lesson lesson, RecordForm form, What what, String address) {

    /** In the order in which a learner does well to see to them. */
    public enum What {
        /** It was returned with comments. */
        MEND,
        /** Its day is read, and it is not handed in. */
        WRITE,
        /** The certificate asks that it be accepted, and a reviewer has it. */
        WAIT
    }

    /**
     * Of one learner, in the order in which to see to them. One query, and none where no record can be due.
     *
     * @param enrolment its number
     * @param course as the learner has it: with the records that are asked of them
     */
    public static List<DueRecord> of(long enrolment, Course course, Progress progress) {
        if (course.lessons().stream().noneMatch(lesson -> mayBeDue(course, lesson, progress))) {
            return List.of();
        }
        List<PracticeRecord> records = PracticeRecord.ofNumber(enrolment);
        List<DueRecord> due = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            course.form(lesson)
                    .flatMap(form -> of(
                            course,
                            lesson,
                            form,
                            records.stream()
                                    .filter(record -> record.lessonId.equals(lesson.id()))
                                    .toList(),
                            progress))
                    .ifPresent(due::add);
        }
        due.sort(Comparator.comparing(DueRecord::what));
        return due;
    }

    /** What was returned was handed in before. */
    private static boolean mayBeDue(Course course, Lesson lesson, Progress progress) {
        return course.form(lesson).isPresent()
                && progress.standing(lesson).reached(Stage.ACCEPTED).isEmpty()
                && (progress.isRead(lesson)
                        || progress.standing(lesson).reached(Stage.HANDED_IN).isPresent());
    }

    private static Optional<DueRecord> of(
            Course course, Lesson lesson, RecordForm form, List<PracticeRecord> records, Progress progress) {
        Optional<Stage> certificate = course.demandedForCertificate(lesson);
        Optional<PracticeRecord> returned = in(records, RecordState.RETURNED);
        boolean handedIn = progress.standing(lesson).reached(Stage.HANDED_IN).isPresent();
        boolean accepted = progress.standing(lesson).reached(Stage.ACCEPTED).isPresent();
        if (returned.isPresent() && !accepted) {
            return returned.map(record -> new DueRecord(
                    lesson,
                    course.practice().form(record.formId).orElse(form),
                    What.MEND,
                    RecordsPage.path(course) + "/" + record.token));
        }
        boolean asked = certificate.isPresent() || course.demandedOnDay(lesson).isPresent();
        if (asked && !handedIn && progress.isRead(lesson)) {
            return Optional.of(new DueRecord(
                    lesson,
                    form,
                    What.WRITE,
                    in(records, RecordState.DRAFT)
                            .map(record -> RecordsPage.path(course) + "/" + record.token)
                            .orElse("/courses/" + course.id() + "/days/" + lesson.day() + "/record")));
        }
        return handedIn
                        && !accepted
                        && certificate.filter(Stage.ACCEPTED::equals).isPresent()
                ? Optional.of(new DueRecord(lesson, form, What.WAIT, RecordsPage.path(course)))
                : Optional.empty();
    }

    private static Optional<PracticeRecord> in(List<PracticeRecord> records, RecordState state) {
        return records.stream().filter(record -> record.state == state).findFirst();
    }
}
