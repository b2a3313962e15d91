package app.daybook.assessment;

import java.util.Map;
import java.util.concurrent.Executor;

import jakarta.inject.Singleton;

import app.daybook.together.Counting;

/** How the quizzes of each course are used. */
@Singleton
public class QuizUses {

    private final Counting<String, Map<String, QuizUse>> counting;

    QuizUses(Executor background) {
        counting = new Counting<>(QuizUse::of, background);
    }

    /**
     * By quiz id; a quiz that nobody took is not there.
     *
     * @param learners how many are on the course
     */
    public Map<String, QuizUse> of(String course, long learners) {
        return counting.of(course, learners);
    }

    /** Whether they are counted at each look. */
    public boolean isCountedNow(long learners) {
        return counting.isEachTime(learners);
    }
}
