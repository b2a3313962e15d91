package app.daybook.desk;

import java.time.LocalDate;
import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.learner.LearnerEvent;
import app.daybook.web.When;

/** What those who teach do for one learner, as the trail of the enrolment names it. */
enum SupportDeed {
    MESSAGE,
    PUT_OFF,
    SHOWN_AGAIN,
    EXTRA_TIME,
    EXTRA_ATTEMPT,
    ATTEMPT_SET_ASIDE,
    PAUSED,
    RESUMED,
    WITHDRAWN,
    CAME_BACK,
    START_CHANGED,
    PACE_CHANGED;

    /** In words, with the values that the trail has kept. */
    static String words(Course course, EnrolmentEvent event) {
        String detail = event.detail;
        return switch (valueOf(event.deed)) {
            case MESSAGE -> texts().messageSent();
            case PUT_OFF -> texts().concernPutOff(day(detail));
            case SHOWN_AGAIN -> texts().concernShown();
            case EXTRA_TIME -> {
                String[] percent = detail.split(" ");
                yield texts().extraTime(percent[1], percent[0]);
            }
            case EXTRA_ATTEMPT -> texts().attemptGranted();
            case ATTEMPT_SET_ASIDE -> {
                String[] attempt = detail.split(" ");
                yield texts().attemptSetAside(attempt[0], ConcernWords.quiz(course, attempt[1]));
            }
            case PAUSED -> detail.isEmpty() ? texts().pausedOpen() : texts().pausedUntil(day(detail));
            case RESUMED -> texts().resumed();
            case WITHDRAWN -> texts().withdrawn();
            case CAME_BACK -> texts().cameBack(day(detail.split(" ")[0]));
            case START_CHANGED -> {
                String[] days = detail.split(" ");
                yield texts().startChanged(day(days[1]), day(days[0]));
            }
            case PACE_CHANGED -> {
                String[] paces = detail.split(" ");
                yield texts().paceChanged(texts().pace(Pace.valueOf(paces[1])), texts().pace(Pace.valueOf(paces[0])));
            }
        };
    }

    /** What learners did by themselves, as the trail of their account names it; nothing for a deed of another room. */
    static Optional<String> ofLearner(LearnerEvent event) {
        return switch (event.deed) {
            case "PAUSED" ->
                Optional.of(event.detail.isEmpty() ? texts().pausedOpen() : texts().pausedUntil(day(event.detail)));
            case "RESUMED" -> Optional.of(texts().resumed());
            case "WITHDRAWN" -> Optional.of(texts().withdrawn());
            case "CAME_BACK" -> Optional.of(texts().cameBack(day(event.detail.split(" ")[0])));
            default -> Optional.empty();
        };
    }

    private static String day(String date) {
        return When.day(LocalDate.parse(date));
    }

    private static SupportTexts texts() {
        return MessageBundles.get(SupportTexts.class);
    }
}
