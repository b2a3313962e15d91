package app.daybook.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding that belongs in other hands, in the words in which every page shows it.
 *
 * @param text what one sees or hears
 * @param act what it asks for beyond its tier
 * @param guideline whether a guideline or consensus gives it this tier; else the course's own caution does
 * @param source which guideline, or why
 * @param regions where the pain finder shows it: ids or groups of the atlas's regions, or {@code anywhere}
 * @param card how the emergency card says it in a few words, where the card has it
 * @param knownBy by which words a page of its own gives it away: each entry holds beginnings of words, all in one sentence
 */
public record Sign(
        String id,
        Tier tier,
        String text,
        Optional<String> act,
        boolean guideline,
        String source,
        List<String> regions,
        Optional<String> card,
        List<String> knownBy) {

    static final String ANYWHERE = "anywhere";

    public Sign {
        regions = List.copyOf(regions);
        knownBy = List.copyOf(knownBy);
    }

    boolean isAt(String region, String group) {
        return Stream.of(region, group, ANYWHERE).anyMatch(regions::contains);
    }

    boolean isAnywhere() {
        return regions.contains(ANYWHERE);
    }

    /** Whether a sentence speaks of it. */
    public boolean isIn(String sentence) {
        List<String> words = Arrays.asList(
                sentence.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}']+"));
        return knownBy.stream()
                .anyMatch(known -> Stream.of(known.split(" "))
                        .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning))));
    }
}
