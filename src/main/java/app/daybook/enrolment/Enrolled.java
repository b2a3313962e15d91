package app.daybook.enrolment;

/**
 * Somebody has enrolled on a course for the first time, in this transaction.
 *
 * @param enrolment its number
 */
public record Enrolled(long enrolment, By by) {

    /** What let them in just now. */
    public enum By {
        ONESELF,
        /** An instructor has approved of it. */
        APPROVAL,
        /** A seat became free. */
        WAITING_LIST
    }
}
