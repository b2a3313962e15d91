package app.daybook.learner;

/**
 * An account is being erased, in this transaction: whoever keeps something of it drops it now.
 *
 * @param learner the number, which stays
 */
public record LearnerErased(long learner) {}
