package app.daybook.practice;

/** How far a record is. */
public enum RecordState {
    DRAFT,
    /** Waits for a reviewer. */
    HANDED_IN,
    /** Returned with comments, to be mended and handed in again. */
    RETURNED,
    ACCEPTED;

    /** Whether its learner may write in it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
