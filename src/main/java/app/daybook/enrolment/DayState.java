package app.daybook.enrolment;

/** How a day of the course stands for one learner. */
public enum DayState {
    /** Read, its quiz passed, and its record as far as the day asks. */
    DONE,
    /** The newest open day that is not done. */
    TODAY,
    /** Opened on an earlier day, and not read or its quiz not passed. */
    MISSED,
    /** Open: ahead of where the learner is, or of an earlier day whose record is still to be handed in. */
    OPEN,
    LOCKED
}
