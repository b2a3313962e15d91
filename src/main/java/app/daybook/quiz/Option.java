package app.daybook.quiz;

/**
 * One option of a choice.
 *
 * @param key its letter in the order of the source, {@code a} first; never shown before submission
 * @param text inline HTML
 * @param feedback why it is right or wrong, block HTML
 */
public record Option(String key, boolean right, String text, String feedback) {}
