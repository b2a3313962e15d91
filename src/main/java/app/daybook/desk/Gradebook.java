package app.daybook.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.Panache;

import app.daybook.course.Course;
import app.daybook.learner.SoughtName;

/**
 * The learners of a course, those that somebody looks for, in an order. Parts are found by the last learner of the part
 * before, so that the last part of 100,000 is as near as the first.
 *
 * @param sought part of a name or of an address, as it was typed; empty for all
 * @param startedFrom the earliest first day
 * @param startedUntil the latest
 * @param cohort its name; empty for all
 * @param descending whether the order is turned round
 */
record Gradebook(
        Course course,
        String sought,
        Optional<LearnerState> state,
        Optional<LocalDate> startedFrom,
        Optional<LocalDate> startedUntil,
        String cohort,
        GradebookOrder order,
        boolean descending,
        Instant now) {

    /** Characters; what is typed beyond them is not looked for. */
    static final int LONGEST_SOUGHT = 200;

    /** To count a million takes longer than to find those who are shown. */
    static final int MOST_COUNTED = 10_000;

    private static final int USUAL_DAYS_AWAY = 7;

    private static final String ROWS = """
            with part as (select g.*, %s state from gradebook g where %s order by %s %s, g.enrolment_id %s limit :size)
            select g.enrolment_id, l.name, coalesce(l.email, ''), g.started_on, e.zone, g.state, g.days_read,
                   g.quizzes_passed, g.last_read_at, g.visited_at, g.final_percent, g.final_passed, g.certified_at,
                   cast(%s as text)
              from part g
              join enrolment e on e.id = g.enrolment_id
              join learner l on l.id = e.learner_id
             order by %s %s, g.enrolment_id %s""";

    /**
     * Which part of it.
     *
     * @param enrolment beside which it begins; 0 for the first part
     * @param key by which that one stands there; without it the database says, as long as it knows the enrolment
     */
    record Place(boolean backwards, long enrolment, Optional<String> key) {

        static final Place FIRST = new Place(false, 0, Optional.empty());

        /** Also if the row changes or is erased meanwhile. */
        static Place after(GradebookRow row) {
            return new Place(false, row.enrolment(), Optional.of(row.key()));
        }
    }

    /** In order, at most so many. */
    List<GradebookRow> part(Place place, int size) {
        boolean turned = descending != place.backwards;
        String way = turned ? "desc" : "asc";
        String there = place.key.isPresent()
                ? " (cast(:key as " + order.type() + "), cast(:after as bigint))"
                : " (select " + order.key()
                        + ", g.enrolment_id from gradebook g where g.course = :course and g.enrolment_id = :after)";
        String from = place.enrolment == 0
                ? ""
                : " and (" + order.key() + ", g.enrolment_id) " + (turned ? "<" : ">") + there;
        Query query = Panache.getEntityManager()
                .createNativeQuery(
                        ROWS.formatted(
                                LearnerState.sql(),
                                which() + from,
                                order.key(),
                                way,
                                way,
                                order.key(),
                                order.key(),
                                way,
                                way),
                        Object[].class);
        fill(query);
        fillState(query);
        query.setParameter("size", size);
        if (!from.isEmpty()) {
            query.setParameter("after", place.enrolment);
            place.key.ifPresent(key -> query.setParameter("key", key));
        }
        List<GradebookRow> rows =
                new ArrayList<>(rows(query).stream().map(Gradebook::row).toList());
        if (place.backwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** How many there are, at most {@link #MOST_COUNTED}. */
    long count() {
        Query query = Panache.getEntityManager()
                .createNativeQuery("select count(*) from (select from gradebook g where " + which() + " limit "
                        + MOST_COUNTED + ") counted");
        fill(query);
        state.ifPresent(one -> fillState(query));
        return ((Number) query.getSingleResult()).longValue();
    }

    private String which() {
        StringBuilder which = new StringBuilder("g.course = :course");
        if (!sought.isEmpty()) {
            which.append(" and g.sought like :sought escape '!'");
        }
        state.ifPresent(one -> which.append(" and ").append(one.where()));
        startedFrom.ifPresent(day -> which.append(" and g.started_on >= :startedFrom"));
        startedUntil.ifPresent(day -> which.append(" and g.started_on <= :startedUntil"));
        if (!cohort.isEmpty()) {
            which.append(" and g.cohort = :cohort");
        }
        return which.toString();
    }

    private void fill(Query query) {
        query.setParameter("course", course.id());
        if (!sought.isEmpty()) {
            query.setParameter("sought", like());
        }
        startedFrom.ifPresent(day -> query.setParameter("startedFrom", day));
        startedUntil.ifPresent(day -> query.setParameter("startedUntil", day));
        if (!cohort.isEmpty()) {
            query.setParameter("cohort", cohort);
        }
    }

    private void fillState(Query query) {
        query.setParameter("now", now);
        query.setParameter("lately", now.minus(Duration.ofDays(daysAway())));
        query.setParameter("days", course.days());
    }

    /** Addresses are not folded: a hyphen is part of one. */
    private String like() {
        return sought.contains("@")
                ? "%" + sought.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%"
                : SoughtName.like(sought);
    }

    /** From so many days without a visit on a learner is away. */
    static int daysAway(Course course) {
        int days = course.concerns().daysAway();
        return days > 0 ? days : USUAL_DAYS_AWAY;
    }

    public int daysAway() {
        return daysAway(course);
    }

    /** What is looked for, for addresses, without the order; empty or ending with {@code &}. */
    String question() {
        StringBuilder question = new StringBuilder();
        if (!sought.isEmpty()) {
            question.append("name=").append(encoded(sought)).append('&');
        }
        state.ifPresent(one -> question.append("state=").append(one.word()).append('&'));
        startedFrom.ifPresent(day -> question.append("from=").append(day).append('&'));
        startedUntil.ifPresent(day -> question.append("until=").append(day).append('&'));
        if (!cohort.isEmpty()) {
            question.append("cohort=").append(encoded(cohort)).append('&');
        }
        return question.toString();
    }

    /** The same with the order. */
    String orderedQuestion() {
        return question() + "order=" + order.word() + (descending ? "&down=yes" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static GradebookRow row(Object[] row) {
        return new GradebookRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                row[3] instanceof Date date ? date.toLocalDate() : (LocalDate) row[3],
                ZoneId.of((String) row[4]),
                LearnerState.valueOf((String) row[5]),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                Optional.ofNullable((Instant) row[8]),
                Optional.ofNullable((Instant) row[9]),
                row[10] == null ? OptionalInt.empty() : OptionalInt.of(((Number) row[10]).intValue()),
                (Boolean) row[11],
                Optional.ofNullable((Instant) row[12]),
                (String) row[13]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
