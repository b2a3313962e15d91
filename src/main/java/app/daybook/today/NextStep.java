package app.daybook.today;

import java.time.Instant;
import java.util.Optional;

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
        EVALUATION,
        CLAIM,
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

    static NextStep afterTheDays(Course course, Assessment assessment, Optional<String> serial) {
        String base = "/courses/" + course.id();
        if (assessment.finalExam().isEmpty()) {
            return new NextStep(Kind.FINAL, Optional.empty(), "", base + "/quizzes/" + FinalExam.ID);
        }
        if (!assessment.evaluated()) {
            return new NextStep(Kind.EVALUATION, Optional.empty(), "", base + "/evaluation");
        }
        return new NextStep(
                serial.isPresent() ? Kind.CERTIFICATE : Kind.CLAIM, Optional.empty(), "", base + "/certificate");
    }
}
