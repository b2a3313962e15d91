package app.daybook.markdown;

/** A heading of a text and its anchor in the page. */
public record Section(String anchor, String title) {}
