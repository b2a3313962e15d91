package app.daybook.practice.review;

import java.time.Instant;

import app.daybook.course.practice.RecordForm;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.Reading;
import app.daybook.practice.RecordState;

/** What a reviewer decides about a record, while nobody else changes it. */
public final class Decision {

    private Decision() {}

    /** Whether a reviewer still has to read this accepted record a second time. */
    public static boolean isSecondDue(PracticeRecord record) {
        return record.state == RecordState.ACCEPTED && Sample.isDue(record);
    }

    /**
     * Keeps a reading, the first or the second, and lets go of the record. The same reading twice is one.
     *
     * @param state {@code ACCEPTED} or {@code RETURNED}
     * @return whether it is kept; not if something else was decided, or handed in, since it began
     */
    public static boolean decide(
            PracticeRecord record, RecordForm form, String course, Reading reading, RecordState state, Instant now) {
        boolean fresh = PracticeReview.count("token", reading.token()) == 0;
        boolean second = fresh && isSecondDue(record);
        boolean kept = second ? record.readAgain(reading, state, now) : first(record, reading, state, now);
        if (kept && fresh) {
            if (second) {
                Sample.close(record, now);
            } else if (state == RecordState.ACCEPTED) {
                Sample.count(record, course, form, now);
            }
            RecordHold.release(record, reading.reviewer());
        }
        return kept;
    }

    private static boolean first(PracticeRecord record, Reading reading, RecordState state, Instant now) {
        return state == RecordState.ACCEPTED ? record.accept(reading, now) : record.giveBack(reading, now);
    }
}
