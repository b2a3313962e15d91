package app.daybook.admission;

/**
 * Somebody is not let into a course, in this transaction.
 *
 * @param admission the number of what they asked
 */
public record AdmissionDeclined(long admission, long learner) {}
