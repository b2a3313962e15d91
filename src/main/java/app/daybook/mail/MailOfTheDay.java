package app.daybook.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Schedule;
import app.daybook.quiz.Question;

/**
 * What time alone gives cause to tell: a day that has opened, a learner who was not here for days, questions that are due.
 * Each is one statement that puts all messages of a course into the outbox; a key of the table keeps each the only one, so
 * that it may be run at any time and on any node. It looks at now: what nobody told while no mail was sent is not told
 * late. When a day opens, only {@link Schedule} knows; so each statement is given what day it is in each zone.
 */
@Singleton
class MailOfTheDay {

    /** So many are put in by one statement, which is done in a second. */
    static final int BATCH = 20_000;

    /** Who was silent for longer before anybody looked is not reminded: after a pause of the mail there is no flood. */
    private static final Duration REMINDED_WITHIN = Duration.ofDays(3);

    /** Who was not here for longer is not asked to review. */
    private static final Duration REVIEWED_WITHIN = Duration.ofDays(30);

    /** Ends what a reminder is about, after the date, if on that date a pause was over. */
    static final String AFTER_PAUSE = " pause";

    private static final String WENT_ON = "cast(o.until as timestamp) at time zone e.zone";

    /** Of one who enrols ahead, the first day counts; of one who paused, the day on which it went on. */
    private static final String LAST_HERE =
            "greatest(v.at, e.enrolled_at, cast(e.started_on as timestamp) at time zone e.zone, " + WENT_ON + ")";

    private static final String QUEUE = """
            insert into outbox_message (learner_id, enrolment_id, kind, about, queued_at, due_at)
            select m.learner_id, m.enrolment_id, :kind, m.about, :now, m.due_at
              from (select e.learner_id, e.id enrolment_id, %s about, z.due_at
                      from json_to_recordset(cast(:places as json))
                             z (zone text, day date, opened_at timestamptz, due_at timestamptz, hour int)
                      join enrolment e on e.zone = z.zone and e.course = :course and e.withdrawn_at is null
                      left join lateral (select max(s.until) until, bool_or(s.until is null or s.until > z.day) is_on,
                                                sum(greatest(0, s.until - greatest(s.first_day, e.started_on))) days
                                           from pause s where s.enrolment_id = e.id) o on true
                      join learner l on l.id = e.learner_id and l.erased_at is null and l.email_verified
                      left join visit v on v.enrolment_id = e.id
                      left join mail_choice c on c.learner_id = l.id
                     where o.is_on is not true and not (:kind = any(coalesce(c.refused, '{}')))
                       and not exists (select 1 from failing_address f where f.learner_id = l.id and f.address = l.email)
                       and %s) m
             where m.about is not null
               and not exists (select 1 from outbox_message o
                     where o.enrolment_id = m.enrolment_id and o.kind = :kind and o.about = m.about)
             limit %d
                on conflict do nothing""";

    /** Since the first, without those of pauses, all of which are over. */
    private static final String DAYS_GONE = "cast(z.day - e.started_on - coalesce(o.days, 0) as int)";

    private static final String DAY_OPENED = QUEUE.formatted(
            "cast(:lessons as json) ->> " + DAYS_GONE,
            "z.day >= e.started_on and coalesce(e.pace, :pace) = 'DAILY' and z.opened_at > e.enrolled_at and "
                    + LAST_HERE + " > :lately"
                    + " and not exists (select 1 from lesson_progress p where p.enrolment_id = e.id and"
                    + " p.lesson_id = cast(:lessons as json) ->> " + DAYS_GONE + " and p.completed_at is not null)",
            BATCH);

    private static final String REMINDER = QUEUE.formatted(
            "to_char(" + LAST_HERE + " at time zone e.zone, 'YYYY-MM-DD') || case when " + LAST_HERE + " = " + WENT_ON
                    + " then '" + AFTER_PAUSE + "' else '' end",
            "z.hour = coalesce(c.reminder_hour, 18) and " + LAST_HERE + " > :longAgo and " + LAST_HERE + " <= :lately"
                    + " and not exists (select 1 from certificate k where k.enrolment_id = e.id)",
            BATCH);

    /** At most once a week (ISO 8601). */
    private static final String REVIEW_DUE = QUEUE.formatted(
            "to_char(z.day, 'IYYY-\"W\"IW')",
            "z.hour = coalesce(c.reminder_hour, 18) and " + LAST_HERE + " > :longAgo and " + LAST_HERE
                    + " < z.opened_at and exists (select 1 from review_card r where r.enrolment_id = e.id and"
                    + " r.due_on <= z.day and r.question_id in (select json_array_elements_text(cast(:asked as json))))",
            BATCH);

    /** One that began longer ago is told to nobody any more, or it would be told again once the outbox has forgotten it. */
    private static final int NOTICED_WITHIN_DAYS = 7;

    private static final String NOTICE = QUEUE.formatted(
            "(select n.token::text from course_notice n where n.course = e.course and n.mailed and n.withdrawn_at is null"
                    + " and z.day between n.shows_from and least(n.shows_until, n.shows_from + " + NOTICED_WITHIN_DAYS
                    + ") and n.made_at > e.enrolled_at and not exists (select 1 from outbox_message o where"
                    + " o.enrolment_id = e.id and o.kind = :kind and o.about = n.token::text) order by n.id limit 1)",
            "true",
            BATCH);

    private final Session database;
    private final MailSettings settings;
    private final Clock clock;

    MailOfTheDay(Session database, MailSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts in what is to be told now of a course.
     *
     * @return how many messages
     */
    int queue(Course course) {
        Instant now = clock.instant();
        Instant lately = now.minus(Duration.ofDays(settings.remindAfterDays()));
        Map<String, Object> common = Map.of("course", course.id(), "now", now, "places", places(course, now));
        int queued = queue(
                MailKind.REMINDER,
                REMINDER,
                common,
                Map.of("lately", lately, "longAgo", lately.minus(REMINDED_WITHIN)));
        queued += queue(
                MailKind.REVIEW_DUE,
                REVIEW_DUE,
                common,
                Map.of("longAgo", now.minus(REVIEWED_WITHIN), "asked", asked(course)));
        queued += queue(MailKind.NOTICE, NOTICE, common, Map.of());
        queued += queue(
                MailKind.DAY_OPENED,
                DAY_OPENED,
                common,
                Map.of(
                        "lately",
                        lately,
                        "lessons",
                        lessons(course),
                        "pace",
                        course.pace().name()));
        return queued;
    }

    private int queue(MailKind kind, String statement, Map<String, Object> common, Map<String, Object> own) {
        int all = 0;
        int queued;
        do {
            queued = QuarkusTransaction.requiringNew().call(() -> {
                Map<String, Object> values = new HashMap<>(common);
                values.putAll(own);
                values.put("kind", kind.name());
                MutationQuery query = database.createNativeMutationQuery(statement);
                values.forEach(query::setParameter);
                return query.executeUpdate();
            });
            all += queued;
        } while (queued == BATCH);
        return all;
    }

    /**
     * For each zone in which somebody is on the course: the date on which the day began that it is there, when that was,
     * from when on mail may be sent there, and which hour it is.
     */
    private String places(Course course, Instant now) {
        List<String> zones = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select distinct zone from enrolment where course = :course", String.class)
                        .setParameter("course", course.id())
                        .getResultList());
        JsonArray places = new JsonArray();
        zones.stream().map(ZoneId::of).forEach(zone -> {
            Schedule days = new Schedule(LocalDate.EPOCH, course.opensAt(), zone);
            LocalDate day = days.dateAt(now);
            places.add(new JsonObject()
                    .put("zone", zone.getId())
                    .put("day", day.toString())
                    .put("opened_at", days.begins(day).toString())
                    .put("due_at", settings.quiet().free(now, zone).toString())
                    .put("hour", now.atZone(zone).getHour()));
        });
        return places.encode();
    }

    /** In the order of the days, from the first. */
    private static String lessons(Course course) {
        return new JsonArray(course.lessons().stream().map(Lesson::id).toList()).encode();
    }

    private static String asked(Course course) {
        return new JsonArray(course.lessons().stream()
                        .flatMap(lesson -> lesson.quiz().questions().stream())
                        .map(Question::id)
                        .toList())
                .encode();
    }
}
