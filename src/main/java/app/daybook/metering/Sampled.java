package app.daybook.metering;

/**
 * A number that stands in the database, as a bean of the room that knows it. All of them are asked for in one statement,
 * at most every half minute, and only when somebody looks.
 *
 * @param name with dots, such as {@code daybook.records.waiting}
 * @param description one line
 * @param query one number, or null for none; by an index: it must stay quick when there are a million learners
 */
public record Sampled(String name, String description, String query) {}
