package app.daybook.asking;

import java.util.UUID;

/**
 * A learner's question was answered, in this transaction.
 *
 * @param enrolment the number of whose it is
 * @param question names it in addresses
 */
public record QuestionAnswered(long enrolment, UUID question) {}
