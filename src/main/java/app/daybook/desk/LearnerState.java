package app.daybook.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a learner stands on a course at a moment: exactly one of these, the first that fits. */
enum LearnerState {
    /** Has left the course. */
    WITHDRAWN("g.withdrawn_at is not null"),
    /** Holds a certificate that was not revoked. */
    CERTIFIED("g.certified_at is not null"),
    /** Has read every day. */
    FINISHED("g.days_read >= :days"),
    /** Pauses, by the calendar of UTC. */
    PAUSED("g.paused_from <= cast(:now as date) + 1 and coalesce(g.paused_until > cast(:now as date), true)"),
    /** The first day is still to come, and there was no visit. */
    AHEAD("g.here_at > :now"),
    /** Was never here since enrolling. */
    NEW("g.visited_at is null"),
    /** Was here within the days after which the course asks to look. */
    LEARNING("g.here_at > :lately"),
    /** Was not. */
    AWAY("g.here_at <= :lately");

    private final String condition;

    LearnerState(String condition) {
        this.condition = condition;
    }

    /** As addresses and files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LearnerState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /**
     * Whether a row {@code g} is in this state, as SQL with the parameters of {@link #sql}. It begins with the condition of
     * the state alone, by which the database finds those of a rare state without looking at everybody.
     */
    String where() {
        return condition + " and " + sql() + " = '" + name() + "'";
    }

    /** The name of the state of a row {@code g}, as SQL; asks for {@code :days}, {@code :now} and {@code :lately}. */
    static String sql() {
        StringBuilder sql = new StringBuilder("case");
        for (LearnerState state : values()) {
            sql.append(" when ")
                    .append(state.condition)
                    .append(" then '")
                    .append(state.name())
                    .append("'");
        }
        return sql.append(" end").toString();
    }
}
