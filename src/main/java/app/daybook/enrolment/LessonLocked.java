package app.daybook.enrolment;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.web.Refusal;

/** The lesson is not open yet; says when it opens or what opens it. */
public final class LessonLocked extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm (zzz)", Locale.ENGLISH);

    LessonLocked(Lesson lesson, Optional<ZonedDateTime> opens) {
        super(
                403,
                "Day " + lesson.day() + " is not open yet",
                opens.map(when -> "It opens on " + WHEN.format(when) + ".")
                        .orElse("It opens when you have completed day " + (lesson.day() - 1) + "."));
    }
}
