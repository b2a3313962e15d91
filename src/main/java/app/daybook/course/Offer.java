package app.daybook.course;

import java.util.List;

/**
 * What someone should know before taking a course, in the author's words.
 *
 * @param audience for whom it is, and what it is to others; one sentence each
 * @param authors who wrote it, and on what standing
 * @param price what it costs, or that it is free
 * @param refund what happens with money that was paid
 * @param limits what the course is not; one sentence each
 */
public record Offer(List<String> audience, String authors, String price, String refund, List<String> limits) {

    public Offer {
        audience = List.copyOf(audience);
        limits = List.copyOf(limits);
    }
}
