package app.daybook.news;

import io.quarkus.arc.Arc;

/**
 * What has happened, told by the room in which it happens to whoever wants to know, of whom that room knows nothing.
 * Whoever hears it is called at once, in the transaction of the deed: what they keep is kept with it or not at all.
 */
public final class News {

    private News() {}

    /**
     * @param fact a record of plain values; rooms above hear of it by {@code @Observes}
     */
    public static void tell(Record fact) {
        Arc.container().beanManager().getEvent().fire(fact);
    }
}
