package app.daybook.desk;

import java.util.Locale;
import java.util.stream.Stream;

/** By what the gradebook is sorted. */
enum GradebookOrder {
    NAME("g.sought"),
    DAYS("g.days_read"),
    QUIZZES("g.quizzes_passed"),
    FINAL("coalesce(g.final_percent, -1)"),
    HERE("g.here_at"),
    STARTED("g.started_on");

    private final String key;

    GradebookOrder(String key) {
        this.key = key;
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
}
