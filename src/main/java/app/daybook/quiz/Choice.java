package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A question with options to choose from: one, or with {@code multiple} every right one. */
public record Choice(
        String id,
        String objective,
        boolean safety,
        String stem,
        String vignette,
        List<Option> options,
        boolean multiple,
        String explanation)
        implements Question {

    public Choice {
        options = List.copyOf(options);
        long right = options.stream().filter(Option::right).count();
        if (right == 0) {
            throw new IllegalArgumentException("no option is marked right; mark one with [x]");
        }
        if (!multiple && right > 1) {
            throw new IllegalArgumentException(
                    right + " options are marked right; add .multiple to the braces, or keep one [x]");
        }
    }

    /** All or nothing: exactly the right options. */
    @Override
    public double grade(Response response) {
        Set<String> right =
                options.stream().filter(Option::right).map(Option::key).collect(Collectors.toSet());
        return right.equals(Set.copyOf(response.values())) ? 1 : 0;
    }

    /** The options in the order in which an attempt with this seed shows them; the same seed, the same order. */
    public List<Option> arranged(long seed) {
        List<Option> arranged = new ArrayList<>(options);
        Collections.shuffle(arranged, new Random(seed * 31 + id.hashCode()));
        return List.copyOf(arranged);
    }
}
