package app.daybook.course;

import java.util.List;

/**
 * What someone should know before taking a course, in the author's words.
 *
 * @param promise in one sentence, what a learner gets; empty where the summary says it
 * @param audience for whom it is, and what it is to others; one sentence each
 * @param authors who wrote it, and on what standing
 * @param price what it costs, or that it is free
 * @param refund what happens with money that was paid
 * @param answers what people ask before they enrol
 * @param limits what the course is not; one sentence each
 */
public record Offer(
        String promise,
        List<String> audience,
        String authors,
        String price,
        String refund,
        List<Answer> answers,
        List<String> limits) {

    /** A question as people ask it, and its answer in a few sentences. */
    public record Answer(String question, String answer) {}

    public Offer {
        audience = List.copyOf(audience);
        answers = List.copyOf(answers);
        limits = List.copyOf(limits);
    }
}
