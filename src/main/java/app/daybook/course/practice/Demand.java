package app.daybook.course.practice;

import java.util.Optional;

/**
 * For what the records on one form count. They count for nothing where both are empty.
 *
 * @param day how far the record must be before its day is complete
 * @param certificate how far every record on this form must be before a certificate is issued
 */
public record Demand(Optional<Stage> day, Optional<Stage> certificate) {

    static final Demand NONE = new Demand(Optional.empty(), Optional.empty());

    /** The same where the other asks for as much; else as much as that asks for. */
    Demand atMost(Demand other) {
        return new Demand(least(day, other.day), least(certificate, other.certificate));
    }

    private static Optional<Stage> least(Optional<Stage> one, Optional<Stage> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }
}
