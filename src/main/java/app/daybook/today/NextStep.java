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
        FINAL,
        /** The final cannot be started now; the title says why. */
        FINAL_LATER,
        EVALUATION,
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
        Lesson lesson = next.get();
        return progress.isRead(lesson)
                ? new NextStep(
                        Kind.QUIZ,
                        Optional.of(lesson.day()),
                        lesson.title(),
                        "/courses/" + course.id() + "/quizzes/" + lesson.id())
                : new NextStep(
                        Kind.READ,
                        Optional.of(lesson.day()),
                        lesson.title(),
                        "/courses/" + course.id() + "/days/" + lesson.day());
    }

    /**
     * @param whyNoFinal why the final cannot be started now, if it cannot
     * @param certificate how far the certificate is: {@code CLAIM}, {@code SIGNATURE} or {@code CERTIFICATE}
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
        return new NextStep(certificate.get(), Optional.empty(), "", base + "/certificate");
    }
}
