package app.daybook.course;

/**
 * A stretch of days under one heading, first and last day included.
 *
 * @param after what a learner can do after it, in one sentence; empty where the course does not say
 */
public record Part(String id, String title, int firstDay, int lastDay, String after) {

    public boolean holds(int day) {
        return firstDay <= day && day <= lastDay;
    }
}
