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
 * nor make entities of what they only look at.
 */
@Singleton
public class OwnProgress {

    private static final String FIND = """
            select e.id, e.course, e.started_on, e.zone, e.records_promised, v.at, p.lesson_id,
                   p.opened_at, p.completed_at, p.passed_at, p.handed_in_at, p.accepted_at, e.opened_days, o.pauses, e.pace, %s
              from learner l
              join enrolment e on e.learner_id = l.id and e.withdrawn_at is null
              left join lateral (select array_agg(s.first_day || coalesce(' ' || s.until, '')) pauses
                                   from pause s where s.enrolment_id = e.id) o on true
              left join visit v on v.enrolment_id = e.id
              left join lesson_progress p on p.enrolment_id = e.id""";

    /** Counted once each, not for each lesson that was begun. */
    private static final String UNREAD = """

              left join lateral (select count(*) messages from instructor_message i
                                  where i.enrolment_id = e.id and i.seen_at is null) m on true
              left join lateral (select count(*) answers from learner_question q
                                  where q.enrolment_id = e.id and q.answer is not null and q.answer_seen_at is null) a
                on true""";

    private static final String EVERYWHERE =
            FIND.formatted("m.messages, a.answers") + UNREAD + " where l.subject = ? order by e.enrolled_at desc, e.id";

    private static final String AROUND_A_LESSON =
            FIND.formatted("0, 0") + " and p.lesson_id in (?, ?, ?) where l.subject = ? and e.course = ?";

    /**
     * A learner on a course.
     *
     * @param enrolment its number
     * @param off when no day opens
     * @param openedDays as {@link Schedule#opened}
     * @param pace of this learner's own; nothing where it is the course's
     * @param recordsPromised for what records counted at that time; nothing where nobody noted it
     * @param lastVisit to {@link Visit}'s exactness
     * @param messages how many of those who teach were not on the learner's screen; 0 around a lesson
     * @param answers how many to questions of the learner; 0 around a lesson
     * @param standings by lesson; those that were asked for
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

    /** By the text that is kept, which is the same for all who enrolled on one edition. */
    private final Cache<String, PromisedDemands> promises =
            Caffeine.newBuilder().maximumSize(MOST_PROMISES).build();

    private final DataSource database;

    OwnProgress(DataSource database) {
        this.database = database;
    }

    /** On all courses that they have not left, that on which the person enrolled last first. */
    public List<Found> of(String subject) {
        return find(EVERYWHERE, subject);
    }

    /** On a course, of its lessons only one and its neighbours; nothing if the person is not on the course. */
    Optional<Found> around(String subject, Course course, Lesson lesson) {
        return find(
                        AROUND_A_LESSON,
                        lesson.id(),
                        course.day(lesson.day() - 1).map(Lesson::id).orElse(""),
                        course.day(lesson.day() + 1).map(Lesson::id).orElse(""),
                        subject,
                        course.id())
                .stream()
                .findFirst();
    }

    private List<Found> find(String statement, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                find.setString(i + 1, values[i]);
            }
            try (ResultSet rows = find.executeQuery()) {
                return found(rows);
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** The rows of one enrolment follow one another. */
    private List<Found> found(ResultSet rows) throws SQLException {
        List<Found> all = new ArrayList<>();
        while (rows.next()) {
            long enrolment = rows.getLong(1);
            if (all.isEmpty() || all.get(all.size() - 1).enrolment != enrolment) {
                all.add(new Found(
                        enrolment,
                        rows.getString(2),
                        rows.getObject(3, LocalDate.class),
                        ZoneId.of(rows.getString(4)),
                        off(rows.getArray(14)),
                        rows.getInt(13),
                        Optional.ofNullable(rows.getString(15)).map(Pace::valueOf),
                        Optional.ofNullable(rows.getString(5)).map(text -> promises.get(text, OwnProgress::demands)),
                        moment(rows, 6),
                        rows.getInt(16),
                        rows.getInt(17),
                        new HashMap<>()));
            }
            String lesson = rows.getString(7);
            if (lesson != null) {
                all.get(all.size() - 1)
                        .standings
                        .put(
                                lesson,
                                new Progress.Standing(
                                        moment(rows, 8),
                                        moment(rows, 9),
                                        moment(rows, 10),
                                        moment(rows, 11),
                                        moment(rows, 12)));
            }
        }
        return all;
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
