package app.daybook.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.Panache;

import app.daybook.course.Course;
import app.daybook.course.Lesson;

/**
 * A course in numbers, of the learners whose first day is in a period. Three queries, of which two read one narrow row a
 * learner or less.
 *
 * @param states how many learners are in each state
 * @param days in order
 * @param finalTaken how many handed the final in
 * @param finalPassed how many of them passed it
 * @param reviews answers in spaced review, in the last {@value #REVIEW_DAYS} days
 */
record Overview(Map<LearnerState, Long> states, List<Day> days, long finalTaken, long finalPassed, long reviews) {

    static final int REVIEW_DAYS = 7;

    /** So many of those who were here last tell how long a day takes. */
    static final int TIMED = 500;

    private static final String STANDING = "select %s, g.days_read, count(*), count(g.final_percent),"
            + " count(*) filter (where g.final_passed) from gradebook g where %s group by 1, 2";

    private static final String TIMES = """
            with recent as (
              select g.enrolment_id from gradebook g where %s and g.days_read > 0 order by g.here_at desc limit %d)
            select p.lesson_id, count(*), cast(percentile_cont(0.5) within group
                     (order by extract(epoch from p.completed_at - p.opened_at)) as bigint)
              from recent s join lesson_progress p on p.enrolment_id = s.enrolment_id
             where p.completed_at is not null
             group by 1""";

    private static final String REVIEWS = "select count(*) from review r join gradebook g on g.enrolment_id ="
            + " r.enrolment_id where r.answered_at > :since and %s";

    /**
     * A period of first days.
     *
     * @param from the earliest; nothing for no bound
     * @param until the latest
     * @param cohort who began together, by its name; empty for all
     */
    record Period(Optional<LocalDate> from, Optional<LocalDate> until, String cohort) {

        private String condition() {
            return "g.course = :course" + (from.isPresent() ? " and g.started_on >= :from" : "")
                    + (until.isPresent() ? " and g.started_on <= :until" : "")
                    + (cohort.isEmpty() ? "" : " and g.cohort = :cohort");
        }

        private void fill(Query query, Course course) {
            query.setParameter("course", course.id());
            from.ifPresent(day -> query.setParameter("from", day));
            until.ifPresent(day -> query.setParameter("until", day));
            if (!cohort.isEmpty()) {
                query.setParameter("cohort", cohort);
            }
        }
    }

    /**
     * A day of the course.
     *
     * @param reached how many have read so many days or more
     * @param timed of how many the time is known
     * @param middle half of them took no longer from opening the day to marking it read; nothing where nobody is timed
     */
    record Day(Lesson lesson, long reached, long timed, Optional<Duration> middle) {}

    static Overview of(Course course, Period period, int daysAway, Instant now) {
        Query standing = Panache.getEntityManager()
                .createNativeQuery(STANDING.formatted(LearnerState.sql(), period.condition()), Object[].class);
        period.fill(standing, course);
        standing.setParameter("days", course.days());
        standing.setParameter("now", now);
        standing.setParameter("lately", now.minus(Duration.ofDays(daysAway)));
        Map<LearnerState, Long> states = new EnumMap<>(LearnerState.class);
        long[] reached = new long[course.days() + 1];
        long taken = 0;
        long passed = 0;
        for (Object[] row : rows(standing)) {
            long count = number(row[2]);
            states.merge(LearnerState.valueOf((String) row[0]), count, Long::sum);
            int read = (int) Math.min(course.days(), number(row[1]));
            for (int day = 1; day <= read; day++) {
                reached[day] += count;
            }
            taken += number(row[3]);
            passed += number(row[4]);
        }
        return new Overview(states, days(course, period, reached), taken, passed, reviews(course, period, now));
    }

    private static List<Day> days(Course course, Period period, long[] reached) {
        Query times = Panache.getEntityManager()
                .createNativeQuery(TIMES.formatted(period.condition(), TIMED), Object[].class);
        period.fill(times, course);
        Map<String, Object[]> byLesson = new HashMap<>();
        rows(times).forEach(row -> byLesson.put((String) row[0], row));
        List<Day> days = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            Object[] row = byLesson.get(lesson.id());
            days.add(new Day(
                    lesson,
                    reached[lesson.day()],
                    row == null ? 0 : number(row[1]),
                    row == null ? Optional.empty() : Optional.of(Duration.ofSeconds(number(row[2])))));
        }
        return days;
    }

    private static long reviews(Course course, Period period, Instant now) {
        Query query = Panache.getEntityManager().createNativeQuery(REVIEWS.formatted(period.condition()));
        period.fill(query, course);
        query.setParameter("since", now.minus(Duration.ofDays(REVIEW_DAYS)));
        return number(query.getSingleResult());
    }

    long learners() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many have read every day. */
    long finished() {
        return days.isEmpty() ? 0 : days.get(days.size() - 1).reached();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
