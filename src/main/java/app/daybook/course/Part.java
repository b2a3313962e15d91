package app.daybook.course;

import java.util.Optional;

/**
 * A stretch of days under one heading, first and last day included.
 *
 * @param takeaway a sentence for whoever has done all of them, where the author wrote one
 */
public record Part(String id, String title, int firstDay, int lastDay, Optional<String> takeaway) {

    public boolean holds(int day) {
        return firstDay <= day && day <= lastDay;
    }
}
