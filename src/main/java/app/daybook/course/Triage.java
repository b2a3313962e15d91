package app.daybook.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every warning sign of a course, each at one speed, and the questions that screening asks. Pages draw from it and word
 * none themselves.
 */
public record Triage(List<Sign> signs, List<QuestionList> questions) {

    public static final Triage NONE = new Triage(List.of(), List.of());

    public Triage {
        signs = List.copyOf(signs);
        questions = List.copyOf(questions);
    }

    public Optional<QuestionList> list(String id) {
        return questions.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    public Optional<Sign> sign(String id) {
        return signs.stream().filter(sign -> sign.id().equals(id)).findFirst();
    }

    /** Those with these ids, in their order. */
    public List<Sign> named(Collection<String> ids) {
        return ids.stream().flatMap(id -> sign(id).stream()).toList();
    }

    /** What holds in a region, then what holds anywhere. */
    public List<Sign> at(String region, String group) {
        return signs.stream()
                .filter(sign -> sign.isAt(region, group))
                .sorted(Comparator.comparing(Sign::isAnywhere))
                .toList();
    }

    /** What the emergency card says. */
    public List<String> card() {
        return signs.stream().flatMap(sign -> sign.card().stream()).toList();
    }

    /** By speed, the fastest first; a tier without a sign is not there. */
    public static Map<Tier, List<Sign>> byTier(Collection<Sign> signs) {
        return signs.stream().collect(Collectors.groupingBy(Sign::tier, TreeMap::new, Collectors.toList()));
    }
}
