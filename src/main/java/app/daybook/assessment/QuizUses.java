package app.daybook.assessment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * How the quizzes of each course are used. Of a large course they are counted in the background: to add up millions of
 * attempts takes seconds, and one more or less changes nothing that anybody would see.
 */
@Singleton
public class QuizUses {

    /** With up to so many learners everything is counted at each look, which takes some 30 ms. */
    private static final long SMALL = 10_000;

    private static final int COURSES = 100;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(1);

    private final long small;
    private final LoadingCache<String, Map<String, QuizUse>> counted;

    @Inject
    QuizUses(Executor background) {
        this(SMALL, FRESH, background);
    }

    QuizUses(long small, Duration fresh, Executor background) {
        this.small = small;
        this.counted = Caffeine.newBuilder()
                .maximumSize(COURSES)
                .refreshAfterWrite(fresh)
                .expireAfterWrite(KEPT)
                .executor(background)
                .build(course -> QuarkusTransaction.joiningExisting().call(() -> QuizUse.of(course)));
    }

    /**
     * By quiz id; a quiz that nobody took is not there.
     *
     * @param learners how many are on the course
     */
    public Map<String, QuizUse> of(String course, long learners) {
        return isCountedNow(learners) ? QuizUse.of(course) : counted.get(course);
    }

    /** Whether they are counted at each look. */
    public boolean isCountedNow(long learners) {
        return learners <= small;
    }
}
