package app.daybook.admission;

/**
 * People were invited, in this transaction.
 *
 * @param list the number of the list that holds them
 */
public record PeopleInvited(long list) {}
