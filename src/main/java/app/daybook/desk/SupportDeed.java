package app.daybook.desk;

import java.time.LocalDate;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.web.When;

/** What those who teach do for one learner, as the trail of the enrolment names it. */
enum SupportDeed {
    MESSAGE,
    PUT_OFF,
    SHOWN_AGAIN,
    EXTRA_TIME,
    EXTRA_ATTEMPT,
    ATTEMPT_SET_ASIDE;

    /** In words, with the values that the trail has kept. */
    static String words(Course course, EnrolmentEvent event) {
        String detail = event.detail;
        return switch (valueOf(event.deed)) {
            case MESSAGE -> texts().messageSent();
            case PUT_OFF -> texts().concernPutOff(When.day(LocalDate.parse(detail)));
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
        };
    }

    private static SupportTexts texts() {
        return MessageBundles.get(SupportTexts.class);
    }
}
