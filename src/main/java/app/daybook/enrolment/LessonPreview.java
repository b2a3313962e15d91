package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.Part;

/** Days as a student sees them, for those who teach: nobody is enrolled, nothing is asked of the database or kept there. */
public final class LessonPreview {

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LockedPreview(String address, int status, String whatHappened, String whatToDo)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LessonAlone(Course course, Lesson lesson, String part, LessonBody text, String address)
            implements TemplateInstance {}

    private LessonPreview() {}

    /**
     * The text of a day without a page around it, as safe HTML, while it is being written: the course may not have it
     * yet.
     *
     * @param address where its self-checks are answered
     */
    public static String text(Course course, Lesson lesson, String address, MultivaluedMap<String, String> asked) {
        String part = course.parts().stream()
                .filter(each -> each.holds(lesson.day()))
                .map(Part::title)
                .findFirst()
                .orElse(course.title());
        return new LessonAlone(course, lesson, part, LessonBody.of(lesson, asked), address).render();
    }

    /**
     * An open day that was not read yet.
     *
     * @param address of the preview of the course
     * @param asked an answer to a self-check, as its form puts it into the address
     */
    public static TemplateInstance day(
            Course course, Lesson lesson, String address, MultivaluedMap<String, String> asked) {
        return new LessonPage.Day(
                course,
                lesson,
                course.part(lesson),
                address,
                true,
                LessonBody.of(lesson, asked).leading("/courses/" + course.id() + "/days/", address + "/days/"),
                address + "/days/" + lesson.day(),
                true,
                false,
                lesson.quiz().isEmpty(),
                true,
                course.day(lesson.day() - 1),
                course.day(lesson.day() + 1),
                "");
    }

    /**
     * What a day says before it opens, to a student who began now; nothing where no day is ever locked, or this one is
     * not.
     *
     * @param address of the preview of the course
     */
    public static Optional<TemplateInstance> locked(
            Course course, Lesson lesson, String address, Instant now, ZoneId zone) {
        if (course.pace() == Pace.OPEN || lesson.day() == 1) {
            return Optional.empty();
        }
        Schedule schedule = new Schedule(LocalDate.ofInstant(now, zone), course.opensAt(), zone);
        LessonLocked locked = new LessonLocked(
                lesson,
                course.pace() == Pace.DAILY
                        ? schedule.opens(lesson.day()).map(opens -> opens.atZone(zone))
                        : Optional.empty());
        return Optional.of(new LockedPreview(address, locked.status(), locked.whatHappened(), locked.whatToDo()));
    }
}
