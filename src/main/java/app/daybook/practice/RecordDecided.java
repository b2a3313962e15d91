package app.daybook.practice;

import java.util.UUID;

/**
 * A reviewer has decided about a record that was handed in, in this transaction.
 *
 * @param enrolment its number
 * @param record names it in addresses
 * @param round how often it was handed in
 * @param decision {@code RETURNED} or {@code ACCEPTED}
 */
public record RecordDecided(long enrolment, UUID record, int round, RecordState decision) {}
