package app.daybook.enrolment;

import java.time.ZonedDateTime;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.web.Refusal;
import app.daybook.web.When;

/** The lesson is not open yet; says when it opens or what opens it. */
public final class LessonLocked extends Refusal {

    private static final long serialVersionUID = 1L;

    LessonLocked(Lesson lesson, Optional<ZonedDateTime> opens) {
        super(
                403,
                EnrolmentTexts.class,
                texts -> texts.lessonLocked(lesson.day()),
                texts -> opens.map(when -> texts.lessonOpens(When.date(when), When.time(when)))
                        .orElseGet(() -> texts.lessonOpensAfter(lesson.day() - 1)));
    }
}
