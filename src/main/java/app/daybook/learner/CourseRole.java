package app.daybook.learner;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what somebody takes part in making and giving one course. One person may have several, on each course others. */
public enum CourseRole {
    OWNER,
    AUTHOR,
    RECORDS_REVIEWER,
    TEACHER,
    AUDITOR,
    CLINICAL_REVIEWER;

    /** As forms send it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing for a word that is none. */
    public static Optional<CourseRole> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
