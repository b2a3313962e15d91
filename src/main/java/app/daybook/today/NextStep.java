package app.daybook.today;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import app.daybook.assessment.Assessment;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Progress;

/**
 * The one thing to do next.
 *
 * @param kind which words name it
 * @param day the day it belongs to, if it is a day's
 * @param address where it is done; empty where nothing is due
 */
record NextStep(Kind kind, Optional<Integer> day, String title, String address) {

    enum Kind {
        READ,
        QUIZ,
        /** The day asks for a practical record before it is complete. */
        RECORD,
        FINAL,
        /** The final cannot be started now; the title says why. */
        FINAL_LATER,
        EVALUATION,
        /** Nothing but practical records keeps the certificate; they are listed below. */
        RECORDS,
        /** The same, and each of them waits for a reviewer. */
        RECORDS_READ,
        CLAIM,
        /** Claimed; an instructor is to sign it. */
        SIGNATURE,
        CERTIFICATE,
        NOTHING
    }

    static NextStep onADay(Course course, Progress progress, Instant now) {
        Optional<Lesson> next = progress.next(now);
        if (next.isEmpty()) {
            return new NextStep(Kind.NOTHING, Optional.empty(), "", "");
        }
        // A record often waits a day or two for its recheck, and holds up no reading meanwhile
        Lesson lesson = progress.nextToLearn(now).orElse(next.get());
        String base = "/courses/" + course.id();
        if (!progress.isRead(lesson)) {
            return step(Kind.READ, lesson, base + "/days/" + lesson.day());
        }
        return progress.isPassed(lesson)
                ? step(Kind.RECORD, lesson, base + "/days/" + lesson.day() + "/record")
                : step(Kind.QUIZ, lesson, base + "/quizzes/" + lesson.id());
    }

    private static NextStep step(Kind kind, Lesson lesson, String address) {
        return new NextStep(kind, Optional.of(lesson.day()), lesson.title(), address);
    }

    /**
     * @param whyNoFinal why the final cannot be started now, if it cannot
     * @param certificate how far the certificate is: {@code RECORDS}, {@code RECORDS_READ}, {@code CLAIM},
     *     {@code SIGNATURE} or {@code CERTIFICATE}
     */
    static NextStep afterTheDays(
            Course course, Assessment assessment, Supplier<Optional<String>> whyNoFinal, Supplier<Kind> certificate) {
        String base = "/courses/" + course.id();
        if (assessment.finalExam().isEmpty()) {
            return whyNoFinal
                    .get()
                    .map(why -> new NextStep(Kind.FINAL_LATER, Optional.empty(), why, base + "/attempts"))
                    .orElse(new NextStep(Kind.FINAL, Optional.empty(), "", base + "/quizzes/" + FinalExam.ID));
        }
        if (!assessment.evaluated()) {
            return new NextStep(Kind.EVALUATION, Optional.empty(), "", base + "/evaluation");
        }
        Kind kind = certificate.get();
        boolean records = kind == Kind.RECORDS || kind == Kind.RECORDS_READ;
        return new NextStep(kind, Optional.empty(), "", base + (records ? "/records" : "/certificate"));
    }
}
