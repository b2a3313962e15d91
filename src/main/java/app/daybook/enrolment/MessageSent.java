package app.daybook.enrolment;

import java.util.UUID;

/**
 * Somebody who teaches has written to a learner, in this transaction.
 *
 * @param enrolment its number
 * @param message which one
 */
public record MessageSent(long enrolment, UUID message) {}
