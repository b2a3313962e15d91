package app.daybook.together;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What is counted over the learners of a course. Of a large course it is counted in the background and kept: to add up
 * millions of rows takes seconds, and one more or less changes nothing that anybody would see.
 *
 * @param <Q> what is counted, with a course in it
 */
public final class Counting<Q, A> {

    /** With up to so many learners everything is counted at each look, which takes some 30 ms. */
    public static final long SMALL = 10_000;

    private static final int QUESTIONS = 500;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(1);

    private final long small;
    private final Function<Q, A> count;
    private final LoadingCache<Q, A> counted;

    /** @param count in a transaction */
    public Counting(Function<Q, A> count, Executor background) {
        this(SMALL, FRESH, count, background);
    }

    public Counting(long small, Duration fresh, Function<Q, A> count, Executor background) {
        this.small = small;
        this.count = count;
        this.counted = Caffeine.newBuilder()
                .maximumSize(QUESTIONS)
                .refreshAfterWrite(fresh)
                .expireAfterWrite(KEPT)
                .executor(background)
                .build(what -> QuarkusTransaction.joiningExisting().call(() -> count.apply(what)));
    }

    /** @param learners how many are on the course */
    public A of(Q what, long learners) {
        return isEachTime(learners) ? count.apply(what) : counted.get(what);
    }

    /** Whether it is counted at each look. */
    public boolean isEachTime(long learners) {
        return learners <= small;
    }
}
