package app.daybook.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.Panache;
import io.vertx.core.json.JsonObject;

import app.daybook.course.ConcernRules;
import app.daybook.course.Course;
import app.daybook.desk.Concern.Rule;

/**
 * Who needs a hand on a course, the most pressing first, by the rules of its {@code course.yaml}. Whoever was put off is
 * not there until that day is over, but for an adverse response that was reported since. One query, which reads no more
 * of a course with a million learners than of one with some thousands: of each rule the {@value #MOST} that it names
 * first, each by an index.
 *
 * @param counts how many there are by each rule that is on, at most {@link #MOST}; one learner may be among several
 * @param learners some of them
 * @param all how many learners there are by the rule that was asked for, or by any
 * @param isMore whether there may be more than {@code all}
 */
record Concerns(Map<Rule, Long> counts, List<Concern> learners, long all, boolean isMore) {

    /** What is reported stays pressing for so long. */
    static final Duration REPORTED_WITHIN = Duration.ofDays(30);

    /** Of those whom a rule names so many are looked at: who has to do with more asks the gradebook. */
    static final int MOST = 1_000;

    private static final String NOBODY = "false";

    private static final String FAILED = "g.failed_tries > 0 and g.failed_tries >= :tries";
    private static final String MOST_TRIES_FIRST = "g.failed_tries desc, g.enrolment_id";

    private static final String SECONDS_A_QUESTION = "cast(g.hasty_seconds as float8) / nullif(g.hasty_questions, 0)";
    private static final String HASTY =
            "g.hasty_questions is not null and " + SECONDS_A_QUESTION + " < cast(:pace as float8)";
    private static final String FASTEST_FIRST = SECONDS_A_QUESTION + ", g.enrolment_id";

    private static final String AWAY = "g.here_at <= :away and g.here_at > :lost and g.days_read < :days"
            + " and g.certified_at is null and not coalesce(g.paused_from <= cast(:now as date) + 1"
            + " and coalesce(g.paused_until > cast(:now as date), true), false)";
    private static final String LAST_GONE_FIRST = "g.here_at desc, g.enrolment_id";

    /** Those whom one rule names, and who were not put off. */
    private static final String BY_RULE = """
              union (select %s from gradebook g left join told t on t.enrolment_id = g.enrolment_id
               where g.course = :course and g.withdrawn_at is null and %s
                 and not exists (select from put_off_concern p where p.enrolment_id = g.enrolment_id and p.until_at > :now)
               order by %s limit :most)
            """;

    /** Whoever is named by several rules has the same row by each, and so is one. */
    private static final String NAMED =
            "g.enrolment_id, g.here_at, t.at reported_at, t.at is not null adverse, %s failed, %s hasty, %s away";

    /** Who is named is found with as little of each as can be; the rest is looked up for the few that are shown. */
    private static final String FIND = """
            with told as (%s), named as materialized (
              select %s from told t join gradebook g on g.enrolment_id = t.enrolment_id
                left join put_off_concern p on p.enrolment_id = g.enrolment_id and p.until_at > :now
               where g.course = :course and g.withdrawn_at is null and (p.enrolment_id is null or t.at > p.said_at)
            %s
            ), counted as (
              select count(*) filter (where adverse) adverse, count(*) filter (where failed) failed,
                     count(*) filter (where hasty) hasty, count(*) filter (where away) away,
                     count(*) filter (where %s) all_of_them
                from named
            ), shown as (
              select * from named where %s
               order by adverse desc, failed desc, hasty desc, here_at desc, enrolment_id limit :size offset :from
            )
            select c.adverse, c.failed, c.hasty, c.away, c.all_of_them, s.enrolment_id, l.name, e.zone, s.here_at,
                   g.visited_at is not null, g.days_read, g.failing_quiz, g.failed_tries, g.hasty_quiz,
                   coalesce(g.hasty_questions, 0), coalesce(g.hasty_seconds, 0), s.reported_at,
                   s.adverse, s.failed, s.hasty, s.away
              from counted c
              left join shown s on true
              left join gradebook g on g.enrolment_id = s.enrolment_id
              left join enrolment e on e.id = s.enrolment_id
              left join learner l on l.id = e.learner_id
             order by s.adverse desc, s.failed desc, s.hasty desc, s.here_at desc, s.enrolment_id""";

    private static final String TOLD = """
            select r.enrolment_id, max(h.handed_in_at) at
              from practice_hand_in h
              join practice_record r on r.id = h.record_id and r.rounds = h.round
             where (%s) and (%s) and h.handed_in_at > :reported
             group by 1""";

    private static final String TOLD_BY_NOBODY =
            "select cast(null as bigint) enrolment_id, cast(null as timestamptz) at where false";

    /**
     * @param rule nothing for all
     * @param from how many before these
     */
    static Concerns on(Course course, Optional<Rule> rule, int from, int size, Instant now) {
        ConcernRules rules = course.concerns();
        Map<String, Object> values = new HashMap<>();
        String told = told(rules, values, now);
        String failed = NOBODY;
        String hasty = NOBODY;
        String away = NOBODY;
        Map<String, String> first = new LinkedHashMap<>();
        if (rules.failedTries() > 0) {
            failed = FAILED;
            first.put(FAILED, MOST_TRIES_FIRST);
            values.put("tries", rules.failedTries());
        }
        if (rules.secondsAQuestion() > 0) {
            hasty = "coalesce(" + HASTY + ", false)";
            first.put(HASTY, FASTEST_FIRST);
            values.put("pace", rules.secondsAQuestion());
        }
        if (rules.daysAway() > 0) {
            away = AWAY;
            first.put(AWAY, LAST_GONE_FIRST);
            values.put("away", now.minus(Duration.ofDays(rules.daysAway())));
            values.put("lost", now.minus(Duration.ofDays(rules.lostAfterDays())));
            values.put("days", course.days());
        }
        if (!first.isEmpty()) {
            values.put("most", MOST);
        }
        String named = NAMED.formatted(failed, hasty, away);
        String byRules = first.entrySet().stream()
                .map(one -> BY_RULE.formatted(named, one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        String wanted = rule.map(Rule::word).orElse("true");
        Query query = Panache.getEntityManager()
                .createNativeQuery(FIND.formatted(told, named, byRules, wanted, wanted), Object[].class);
        values.put("course", course.id());
        values.put("now", now);
        values.put("from", from);
        values.put("size", size);
        values.forEach(query::setParameter);
        return of(rules, rule, rows(query));
    }

    /** What reports an adverse response: each option by itself, so that an index finds the few records that have it. */
    private static String told(ConcernRules rules, Map<String, Object> values, Instant now) {
        List<String> holding = new ArrayList<>();
        List<String> onForm = new ArrayList<>();
        rules.adverse()
                .forEach((form, fields) -> fields.forEach((field, options) -> options.forEach(option -> {
                    int number = holding.size();
                    values.put(
                            "entry" + number,
                            new JsonObject().put(field, option).encode());
                    values.put("form" + number, form);
                    holding.add("h.entries @> cast(:entry" + number + " as jsonb)");
                    onForm.add("r.form_id = :form" + number + " and h.entries @> cast(:entry" + number + " as jsonb)");
                })));
        if (holding.isEmpty()) {
            return TOLD_BY_NOBODY;
        }
        values.put("reported", now.minus(REPORTED_WITHIN));
        return TOLD.formatted(
                String.join(" or ", holding),
                onForm.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" or ")));
    }

    private static Concerns of(ConcernRules rules, Optional<Rule> asked, List<Object[]> rows) {
        Object[] first = rows.get(0);
        Map<Rule, Long> counts = new EnumMap<>(Rule.class);
        Rule.on(rules).forEach(rule -> counts.put(rule, Math.min(MOST, number(first[rule.ordinal()]))));
        return new Concerns(
                counts,
                rows.stream()
                        .filter(row -> row[5] != null)
                        .map(Concerns::concern)
                        .toList(),
                asked.map(counts::get).orElse(number(first[4])),
                asked.map(rule -> counts.get(rule) == MOST)
                        .orElse(counts.values().stream().anyMatch(count -> count == MOST)));
    }

    private static Concern concern(Object[] row) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if ((Boolean) row[17 + rule.ordinal()]) {
                rules.add(rule);
            }
        }
        return new Concern(
                number(row[5]),
                (String) row[6],
                ZoneId.of((String) row[7]),
                (Instant) row[8],
                (Boolean) row[9],
                (int) number(row[10]),
                (String) row[11],
                (int) number(row[12]),
                (String) row[13],
                (int) number(row[14]),
                (int) number(row[15]),
                (Instant) row[16],
                rules);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
