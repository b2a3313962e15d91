package app.daybook.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.Panache;

import app.daybook.course.Course;

/**
 * What is counted of a course, of the learners whose first day is in a period. Three queries, of which two read one narrow
 * row a learner or less.
 *
 * @param states how many learners are in each state
 * @param reached how many have read so many days or more, by the number of days
 * @param times by the lesson's id, where somebody is timed
 * @param finalTaken how many handed the final in
 * @param finalPassed how many of them passed it
 * @param reviews answers in spaced review, in the last {@value #REVIEW_DAYS} days
 */
record CourseNumbers(
        Map<LearnerState, Long> states,
        List<Long> reached,
        Map<String, Time> times,
        long finalTaken,
        long finalPassed,
        long reviews) {

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

        private void fill(Query query, String course) {
            query.setParameter("course", course);
            from.ifPresent(day -> query.setParameter("from", day));
            until.ifPresent(day -> query.setParameter("until", day));
            if (!cohort.isEmpty()) {
                query.setParameter("cohort", cohort);
            }
        }
    }

    /**
     * Of what it is counted.
     *
     * @param days of the course
     * @param daysAway from so many without a visit on a learner is away
     */
    record Question(String course, int days, int daysAway, Period period) {

        static Question of(Course course, Period period) {
            return new Question(course.id(), course.days(), Gradebook.daysAway(course), period);
        }
    }

    /**
     * How long a day takes.
     *
     * @param timed of how many it is known
     * @param middle half of them took no longer from opening the day to marking it read
     */
    record Time(long timed, Duration middle) {}

    static CourseNumbers of(Question question, Instant now) {
        Query standing = Panache.getEntityManager()
                .createNativeQuery(STANDING.formatted(LearnerState.sql(), question.period.condition()), Object[].class);
        question.period.fill(standing, question.course);
        standing.setParameter("days", question.days);
        standing.setParameter("now", now);
        standing.setParameter("lately", now.minus(Duration.ofDays(question.daysAway)));
        Map<LearnerState, Long> states = new EnumMap<>(LearnerState.class);
        Long[] reached = new Long[question.days + 1];
        Arrays.fill(reached, 0L);
        long taken = 0;
        long passed = 0;
        for (Object[] row : rows(standing)) {
            long count = number(row[2]);
            states.merge(LearnerState.valueOf((String) row[0]), count, Long::sum);
            int read = (int) Math.min(question.days, number(row[1]));
            for (int day = 0; day <= read; day++) {
                reached[day] += count;
            }
            taken += number(row[3]);
            passed += number(row[4]);
        }
        return new CourseNumbers(states, List.of(reached), times(question), taken, passed, reviews(question, now));
    }

    private static Map<String, Time> times(Question question) {
        Query query = Panache.getEntityManager()
                .createNativeQuery(TIMES.formatted(question.period.condition(), TIMED), Object[].class);
        question.period.fill(query, question.course);
        Map<String, Time> times = new HashMap<>();
        rows(query)
                .forEach(row ->
                        times.put((String) row[0], new Time(number(row[1]), Duration.ofSeconds(number(row[2])))));
        return times;
    }

    private static long reviews(Question question, Instant now) {
        Query query = Panache.getEntityManager().createNativeQuery(REVIEWS.formatted(question.period.condition()));
        question.period.fill(query, question.course);
        query.setParameter("since", now.minus(Duration.ofDays(REVIEW_DAYS)));
        return number(query.getSingleResult());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
