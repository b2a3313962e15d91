package app.daybook.enrolment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.practice.PromisedDemands;
import app.daybook.web.RecordsAway;

/**
 * How one learner stands, found by one statement for the pages that are opened most often: they neither open a transaction
 * nor make entities of what they only look at. What was found is remembered; then the statement only asks whether
 * anything changed since, on whatever node.
 */
@Singleton
public class OwnProgress {

    private static final String FIND = """
            select e.id, e.course, e.started_on, e.zone, e.records_promised, v.at, p.lesson_id,
                   p.opened_at, p.completed_at, p.passed_at, p.handed_in_at, p.accepted_at, e.opened_days, o.pauses, e.pace,
                   m.messages, a.answers, l.id, r.revision
              from learner l
              join enrolment e on e.learner_id = l.id and e.withdrawn_at is null
              left join lateral (select %s = l.id) r(revision) on true
              left join lateral (select array_agg(s.first_day || coalesce(' ' || s.until, '')) pauses
                                   from pause s where s.enrolment_id = e.id) o on true
              left join visit v on v.enrolment_id = e.id
              left join lateral (select count(*) messages from instructor_message i
                                  where i.enrolment_id = e.id and i.seen_at is null) m on true
              left join lateral (select count(*) answers from learner_question q
                                  where q.enrolment_id = e.id and q.answer is not null and q.answer_seen_at is null) a
                on true
              left join lesson_progress p on p.enrolment_id = e.id
             where l.subject = ?
             order by e.enrolled_at desc, e.id""".formatted(Revisions.OF_LEARNER);

    /**
     * A learner on a course.
     *
     * @param enrolment its number
     * @param off when no day opens
     * @param openedDays as {@link Schedule#opened}
     * @param pace of this learner's own; nothing where it is the course's
     * @param recordsPromised for what records counted at that time; nothing where nobody noted it
     * @param lastVisit to {@link Visit}'s exactness
     * @param messages how many of those who teach were not on the learner's screen
     * @param answers how many to questions of the learner
     * @param standings by lesson; those that were opened
     */
    public record Found(
            long enrolment,
            String course,
            LocalDate startedOn,
            ZoneId zone,
            List<DaysOff> off,
            int openedDays,
            Optional<Pace> pace,
            Optional<PromisedDemands> recordsPromised,
            Optional<Instant> lastVisit,
            int messages,
            int answers,
            Map<String, Progress.Standing> standings) {

        /** A course as this learner has it ({@link Enrolment#promised}). */
        public Course promised(Course in) {
            Course paced = pace.map(in::withPace).orElse(in);
            return recordsPromised.map(paced::promising).orElse(paced);
        }

        /** @param in the course of that name as it is now */
        public Progress progress(Course in) {
            return new Progress(promised(in), new Schedule(startedOn, in.opensAt(), zone, off, openedDays), standings);
        }

        /** Whether the learner was not noted here lately. */
        public boolean isNewVisit(Instant now) {
            return Visit.isOver(lastVisit, now);
        }

        /** Notes that the learner is here, if that was not noted lately. */
        public void visits(Instant now) {
            if (isNewVisit(now)) {
                QuarkusTransaction.requiringNew().run(() -> Visit.note(enrolment, now));
            }
        }

        /** The same for who opens a lesson, which is evidence of attendance. */
        void opens(Lesson lesson, Instant now) {
            boolean opened = standings.containsKey(lesson.id());
            if (opened) {
                visits(now);
            } else {
                QuarkusTransaction.requiringNew().run(() -> {
                    Visit.note(enrolment, now);
                    LessonProgress.record(enrolment, lesson.id(), LessonProgress.Event.OPENED, now);
                });
            }
        }
    }

    private static final int MOST_PROMISES = 500;

    /** What all that is remembered may weigh, in standings of about 200 bytes. */
    private static final long MOST_REMEMBERED = 40_000;

    private static final int WEIGHT_OF_ENROLMENT = 3;

    /**
     * @param revision of all enrolments, by {@link Revisions}, as it was when they were found
     */
    private record Remembered(long learner, String revision, List<Found> found) {

        int weight() {
            return found.stream()
                    .mapToInt(each -> WEIGHT_OF_ENROLMENT + each.standings.size())
                    .sum();
        }
    }

    /** By the text that is kept, which is the same for all who enrolled on one edition. */
    private final Cache<String, PromisedDemands> promises =
            Caffeine.newBuilder().maximumSize(MOST_PROMISES).build();

    /** By subject. Whoever asks for it asks for the revision first. */
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((String subject, Remembered own) -> own.weight())
            .build();

    private final DataSource database;
    private final Revisions revisions;

    OwnProgress(DataSource database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /** On all courses that they have not left, that on which the person enrolled last first. */
    public List<Found> of(String subject) {
        Remembered own = remembered.getIfPresent(subject);
        return own != null && isCurrent(own) ? own.found : find(subject);
    }

    private boolean isCurrent(Remembered own) {
        return revisions.of(own.learner).filter(own.revision::equals).isPresent();
    }

    /** On a course; nothing if the person is not on it. */
    Optional<Found> on(String subject, Course course) {
        return of(subject).stream()
                .filter(found -> found.course.equals(course.id()))
                .findFirst();
    }

    private List<Found> find(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, subject);
            try (ResultSet rows = find.executeQuery()) {
                return found(subject, rows);
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** The rows of one enrolment follow one another. */
    private List<Found> found(String subject, ResultSet rows) throws SQLException {
        List<Found> all = new ArrayList<>();
        Map<String, Progress.Standing> standings = new HashMap<>();
        long learner = 0;
        String revision = null;
        while (rows.next()) {
            long enrolment = rows.getLong(1);
            if (all.isEmpty() || all.get(all.size() - 1).enrolment != enrolment) {
                standings = new HashMap<>();
                all.add(found(enrolment, rows, Collections.unmodifiableMap(standings)));
                learner = rows.getLong(18);
                revision = rows.getString(19);
            }
            String lesson = rows.getString(7);
            if (lesson != null) {
                standings.put(
                        lesson,
                        new Progress.Standing(
                                moment(rows, 8),
                                moment(rows, 9),
                                moment(rows, 10),
                                moment(rows, 11),
                                moment(rows, 12)));
            }
        }
        if (revision != null) {
            remembered.put(subject, new Remembered(learner, revision, List.copyOf(all)));
        }
        return all;
    }

    private Found found(long enrolment, ResultSet row, Map<String, Progress.Standing> standings) throws SQLException {
        return new Found(
                enrolment,
                row.getString(2),
                row.getObject(3, LocalDate.class),
                ZoneId.of(row.getString(4)),
                off(row.getArray(14)),
                row.getInt(13),
                Optional.ofNullable(row.getString(15)).map(Pace::valueOf),
                Optional.ofNullable(row.getString(5)).map(text -> promises.get(text, OwnProgress::demands)),
                moment(row, 6),
                row.getInt(16),
                row.getInt(17),
                standings);
    }

    private static List<DaysOff> off(Array pauses) throws SQLException {
        return pauses == null
                ? List.of()
                : Stream.of((String[]) pauses.getArray())
                        .map(pause -> pause.split(" "))
                        .map(dates -> new DaysOff(
                                LocalDate.parse(dates[0]),
                                Stream.of(dates).skip(1).findFirst().map(LocalDate::parse)))
                        .toList();
    }

    private static PromisedDemands demands(String json) {
        Map<String, Map<String, String>> stages = new HashMap<>();
        new JsonObject(json).forEach(form -> {
            Map<String, String> words = new HashMap<>();
            ((JsonObject) form.getValue()).forEach(stage -> words.put(stage.getKey(), (String) stage.getValue()));
            stages.put(form.getKey(), words);
        });
        return PromisedDemands.parse(stages);
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Stream.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }
}
