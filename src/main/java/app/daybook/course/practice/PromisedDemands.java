package app.daybook.course.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For what records counted when a learner enrolled. A later edition may ask for less of them, and never for more.
 *
 * @param stages how far records must be, in the words of course files, by the form's id and there by {@code day} or
 *     {@code certificate}; a form that is not there counts for nothing
 */
public record PromisedDemands(Map<String, Map<String, String>> stages) {

    private static final String DAY = "day";
    private static final String CERTIFICATE = "certificate";

    public PromisedDemands {
        stages = Map.copyOf(stages);
    }

    /** What a course asks now. */
    public static PromisedDemands of(Practice practice) {
        Map<String, Map<String, String>> stages = new LinkedHashMap<>();
        practice.demands().forEach((form, demand) -> {
            Map<String, String> words = new LinkedHashMap<>();
            demand.day().ifPresent(stage -> words.put(DAY, stage.word()));
            demand.certificate().ifPresent(stage -> words.put(CERTIFICATE, stage.word()));
            stages.put(form, words);
        });
        return new PromisedDemands(stages);
    }

    /** The same forms, each counting for no more than was promised. */
    public Practice limit(Practice practice) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        practice.demands()
                .forEach((form, now) -> demands.put(
                        form, new Demand(least(now.day(), form, DAY), least(now.certificate(), form, CERTIFICATE))));
        return new Practice(practice.forms(), demands);
    }

    private Optional<Stage> least(Optional<Stage> now, String form, String what) {
        Optional<Stage> promised = Optional.ofNullable(
                        stages.getOrDefault(form, Map.of()).get(what))
                .map(Stage::parse);
        return now.isEmpty() || promised.isEmpty()
                ? Optional.empty()
                : Stream.concat(now.stream(), promised.stream()).min(Stage::compareTo);
    }
}
