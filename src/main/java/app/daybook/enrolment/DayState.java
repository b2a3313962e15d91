package app.daybook.enrolment;

/** How a day of the course stands for one learner. */
public enum DayState {
    /** Read, and its quiz passed. */
    DONE,
    /** The newest open day that is not done. */
    TODAY,
    /** Opened on an earlier day and not done. */
    MISSED,
    /** Open, ahead of where the learner is; only where the pace leaves every day open. */
    OPEN,
    LOCKED
}
