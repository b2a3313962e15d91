package app.daybook.enrolment;

import java.time.LocalDate;

/**
 * A seat has become free for somebody who had left the course and waited to come back, in this transaction.
 *
 * @param enrolment its number
 * @param on the day on which they go on
 */
public record CameBack(long enrolment, LocalDate on) {}
