package app.daybook.desk;

import java.util.Locale;
import java.util.stream.Stream;

/** By what the gradebook is sorted. */
enum GradebookOrder {
    NAME("g.sought", "text"),
    DAYS("g.days_read", "int"),
    QUIZZES("g.quizzes_passed", "int"),
    FINAL("coalesce(g.final_percent, -1)", "int"),
    HERE("g.here_at", "timestamptz"),
    STARTED("g.started_on", "date");

    private final String key;
    private final String type;

    GradebookOrder(String key, String type) {
        this.key = key;
        this.type = type;
    }

    /** As addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By name for a word that is none. */
    static GradebookOrder of(String word) {
        return Stream.of(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(NAME);
    }

    /** Of a row {@code g}, as SQL; never null. */
    String key() {
        return key;
    }

    /** What the database takes the key of a row to be. */
    String type() {
        return type;
    }
}
