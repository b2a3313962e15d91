package app.daybook.anatomy;

import java.util.List;
import java.util.stream.Stream;

/**
 * When the hands stay off and someone else is asked, by urgency.
 *
 * @param emergency call emergency services now
 * @param sameDay medical care on the same day
 * @param prompt a referral within days
 * @param consider other explanations to keep in mind
 */
public record Referrals(List<String> emergency, List<String> sameDay, List<String> prompt, List<String> consider) {

    public Referrals {
        emergency = List.copyOf(emergency);
        sameDay = List.copyOf(sameDay);
        prompt = List.copyOf(prompt);
        consider = List.copyOf(consider);
    }

    /** These and then the others; what stands in both stands once. */
    Referrals and(Referrals others) {
        return new Referrals(
                joined(emergency, others.emergency),
                joined(sameDay, others.sameDay),
                joined(prompt, others.prompt),
                joined(consider, others.consider));
    }

    private static List<String> joined(List<String> these, List<String> others) {
        return Stream.concat(these.stream(), others.stream()).distinct().toList();
    }
}
