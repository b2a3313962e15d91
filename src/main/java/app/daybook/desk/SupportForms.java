package app.daybook.desk;

import java.time.LocalDate;
import java.util.UUID;

import app.daybook.enrolment.Enrolment;

/**
 * The forms by which somebody writes to a learner, notes something, or puts a concern off: each with a token of its own,
 * which makes a form sent twice one deed.
 *
 * @param enrolment the number
 * @param back where a deed leads to
 * @param message as it was typed
 * @param note as it was typed
 * @param until the last day, as it was typed
 * @param why as it was typed
 * @param first the earliest last day
 * @param last the latest
 */
record SupportForms(
        long enrolment,
        Back back,
        String messageToken,
        String message,
        String noteToken,
        String note,
        String putOffToken,
        String until,
        String why,
        LocalDate first,
        LocalDate last,
        Wrong wrong) {

    /** A concern is put off for at most so many days. */
    private static final int LONGEST_DAYS = 180;

    private static final int USUAL_DAYS = 7;

    /** The page from which a form was sent. */
    enum Back {
        LIST,
        LEARNER;

        public String word() {
            return this == LIST ? "list" : "learner";
        }

        static Back of(String word) {
            return LIST.word().equals(word) ? LIST : LEARNER;
        }
    }

    /** What is to be mended. */
    enum Wrong {
        NOTHING,
        MESSAGE,
        NOTE,
        UNTIL,
        WHY
    }

    /** @param today by the learner's calendar */
    static SupportForms empty(long enrolment, LocalDate today, Back back) {
        return new SupportForms(
                enrolment,
                back,
                fresh(),
                "",
                fresh(),
                "",
                fresh(),
                today.plusDays(USUAL_DAYS).toString(),
                "",
                today,
                today.plusDays(LONGEST_DAYS),
                Wrong.NOTHING);
    }

    static SupportForms empty(Enrolment enrolment, LocalDate today) {
        return empty(enrolment.id, today, Back.LEARNER);
    }

    SupportForms wrongMessage(UUID token, String typed) {
        return new SupportForms(
                enrolment,
                back,
                token.toString(),
                typed,
                noteToken,
                note,
                putOffToken,
                until,
                why,
                first,
                last,
                Wrong.MESSAGE);
    }

    SupportForms wrongNote(UUID token, String typed) {
        return new SupportForms(
                enrolment,
                back,
                messageToken,
                message,
                token.toString(),
                typed,
                putOffToken,
                until,
                why,
                first,
                last,
                Wrong.NOTE);
    }

    SupportForms wrongPutOff(UUID token, String typed, String reason, Wrong what) {
        return new SupportForms(
                enrolment,
                back,
                messageToken,
                message,
                noteToken,
                note,
                token.toString(),
                typed,
                reason,
                first,
                last,
                what);
    }

    public boolean isWrong() {
        return wrong != Wrong.NOTHING;
    }

    boolean takes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
