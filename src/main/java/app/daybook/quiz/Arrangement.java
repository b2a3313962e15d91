package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The order in which an attempt shows things: the same seed, the same order; another question, another order. */
final class Arrangement {

    private Arrangement() {}

    static <T> List<T> of(List<T> things, long seed, String questionId) {
        return shuffled(things, new Random(seed * 31 + questionId.hashCode()));
    }

    /** Never the order given; each of the others is equally likely. There must be two things that differ. */
    static <T> List<T> otherThan(List<T> things, long seed, String questionId) {
        Random random = new Random(seed * 31 + questionId.hashCode());
        List<T> arranged = shuffled(things, random);
        while (arranged.equals(things)) {
            arranged = shuffled(things, random);
        }
        return arranged;
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled);
    }
}
