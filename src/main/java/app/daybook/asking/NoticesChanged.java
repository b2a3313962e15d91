package app.daybook.asking;

/**
 * Something is announced on a course, or no more, in this transaction.
 *
 * @param course its id
 */
record NoticesChanged(String course) {}
