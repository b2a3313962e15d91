package app.daybook.enrolment;

/**
 * Somebody has enrolled on a course for the first time, in this transaction.
 *
 * @param enrolment its number
 */
public record Enrolled(long enrolment) {}
