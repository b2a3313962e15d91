package app.daybook.admission;

/**
 * Somebody is not let into a course, in this transaction.
 *
 * @param learner the number
 */
public record AdmissionDeclined(long learner, String course) {}
