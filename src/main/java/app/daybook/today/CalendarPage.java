package app.daybook.today;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.enrolment.DayState;
import app.daybook.enrolment.DaysOff;
import app.daybook.enrolment.OwnProgress;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Layout;
import app.daybook.web.When;
import app.daybook.web.remembered.RememberedPages;

/** The thirty days at a glance. */
@Path("/calendar")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CalendarPage {

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Calendar(List<CourseDays> courses) implements TemplateInstance {

        Shown shown() {
            return new Shown(courses.stream().map(CourseDays::shown).toList());
        }
    }

    /**
     * @param opensAt at what time locked days open, in words; empty where none is locked, or it is not a matter of time
     * @param paused whether the course is
     * @param until when it goes on, in words; empty if it is not paused, and while nobody knows
     */
    record CourseDays(Course course, long done, String opensAt, boolean paused, String until, List<Cell> cells) {

        private DaysShown shown() {
            return new DaysShown(
                    course.edition(),
                    course.pace(),
                    done,
                    opensAt,
                    paused,
                    until,
                    cells.stream().map(Cell::state).toList(),
                    cells.stream().map(Cell::opens).toList());
        }
    }

    /**
     * @param opens the date in words, empty where it is not locked or not a matter of time
     */
    record Cell(Lesson lesson, DayState state, String opens) {

        public String cssClass() {
            return "is-" + state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the page is made of, day by day. */
    private record Shown(List<DaysShown> courses) {}

    private record DaysShown(
            String edition,
            Pace pace,
            long done,
            String opensAt,
            boolean paused,
            String until,
            List<DayState> states,
            List<String> opens) {}

    private final Catalogue catalogue;
    private final CurrentLearner learner;
    private final OwnProgress own;
    private final Layout.Surroundings around;
    private final RememberedPages pages;
    private final Clock clock;

    CalendarPage(
            Catalogue catalogue,
            CurrentLearner learner,
            OwnProgress own,
            Layout.Surroundings around,
            RememberedPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.own = own;
        this.around = around;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response calendar() {
        Instant now = clock.instant();
        List<OwnProgress.Found> enrolled = own.of(learner.subject());
        if (enrolled.size() == 1) {
            around.about(enrolled.get(0).course());
        }
        Calendar page = new Calendar(enrolled.stream()
                .flatMap(found -> catalogue
                        .course(found.course())
                        .map(course -> days(found.progress(course), found.promised(course), now))
                        .stream())
                .toList());
        return pages.answer(page.shown(), () -> page);
    }

    private static CourseDays days(Progress progress, Course course, Instant now) {
        List<Cell> cells = course.lessons().stream()
                .map(lesson -> {
                    DayState state = progress.state(lesson, now);
                    return new Cell(
                            lesson, state, state == DayState.LOCKED ? opens(progress, lesson, When::shortDate) : "");
                })
                .toList();
        Optional<DaysOff> pause = progress.schedule().pause(now);
        return new CourseDays(
                course,
                progress.done(),
                progress.nextLocked(now)
                        .map(lesson -> opens(progress, lesson, When::time))
                        .orElse(""),
                pause.isPresent(),
                pause.flatMap(DaysOff::until).map(When::date).orElse(""),
                cells);
    }

    private static String opens(Progress progress, Lesson lesson, Function<ZonedDateTime, String> words) {
        return progress.opens(lesson)
                .map(opens -> words.apply(opens.atZone(progress.schedule().zone())))
                .orElse("");
    }
}
