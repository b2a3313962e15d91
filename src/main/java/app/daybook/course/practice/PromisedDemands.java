package app.daybook.course.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * For what records counted when a learner enrolled. A later edition may ask for less of them, and never for more.
 *
 * @param demands by the form's id; a form that is not there counts for nothing
 */
public record PromisedDemands(Map<String, Demand> demands) {

    private static final String DAY = "day";
    private static final String CERTIFICATE = "certificate";

    public PromisedDemands {
        demands = Map.copyOf(demands);
    }

    /** What a course asks now. */
    public static PromisedDemands of(Practice practice) {
        return new PromisedDemands(practice.demands());
    }

    /**
     * @param words as {@link #words} gives them
     * @throws IllegalArgumentException for a stage that there is not
     */
    public static PromisedDemands parse(Map<String, Map<String, String>> words) {
        return new PromisedDemands(words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        form -> new Demand(stage(form.getValue(), DAY), stage(form.getValue(), CERTIFICATE)))));
    }

    private static Optional<Stage> stage(Map<String, String> words, String what) {
        return Optional.ofNullable(words.get(what)).map(Stage::parse);
    }

    /** How far records must be, in the words of course files, by the form's id and there by {@code day} or {@code certificate}. */
    public Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        demands.forEach((form, demand) -> {
            Map<String, String> words = new LinkedHashMap<>();
            demand.day().ifPresent(stage -> words.put(DAY, stage.word()));
            demand.certificate().ifPresent(stage -> words.put(CERTIFICATE, stage.word()));
            all.put(form, words);
        });
        return all;
    }

    /** The same forms, each counting for no more than was promised. */
    public Practice limit(Practice practice) {
        Map<String, Demand> limited = new LinkedHashMap<>(practice.demands());
        limited.replaceAll((form, now) -> now.atMost(demands.getOrDefault(form, Demand.NONE)));
        return new Practice(practice.forms(), limited);
    }
}
