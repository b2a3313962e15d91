package app.daybook.course;

/** A stretch of days under one heading, first and last day included. */
public record Part(String id, String title, int firstDay, int lastDay) {

    public boolean holds(int day) {
        return firstDay <= day && day <= lastDay;
    }
}
