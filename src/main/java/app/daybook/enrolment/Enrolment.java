package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.practice.PromisedDemands;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;
import app.daybook.news.News;

/** A learner on a course, from a date, in a zone. It decides what is open and keeps what was done. */
@Entity
public class Enrolment extends PanacheEntity {

    /** A pause ends at most so many days from now. */
    public static final int LONGEST_PAUSE = 366;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner learner;

    public String course;
    public LocalDate startedOn;
    public String zone;
    public Instant enrolledAt;

    /** Those who go through the course together; null where they were given no name. */
    public String cohort;

    /** As many days as had opened when the learner began to live by another clock: they stay open. */
    public int openedDays;

    /** At which the days open to this learner; null where it is the course's. */
    @Enumerated(EnumType.STRING)
    public Pace pace;

    /** Since when the learner has left the course, where what was done is kept; null while they are on it. */
    public Instant withdrawnAt;

    /** For what records counted at that time; null where nobody noted it, so that the course decides. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Map<String, String>> recordsPromised;

    /** The enrolment of a person; someone else's cannot be asked for. */
    public static Optional<Enrolment> of(String subject, String course) {
        return find("from Enrolment e join fetch e.learner l where l.subject = ?1 and e.course = ?2", subject, course)
                .firstResultOptional();
    }

    /** One by its number, not looked at before it is asked for more; whoever has the number has found whose it is. */
    public static Enrolment numbered(long id) {
        return getEntityManager().getReference(Enrolment.class, id);
    }

    public static List<Enrolment> of(String subject) {
        return list("from Enrolment e join fetch e.learner l where l.subject = ?1 order by e.enrolledAt desc", subject);
    }

    /** One enrolment on a course; for those who teach it. */
    public static Optional<Enrolment> on(String course, long id) {
        return find("from Enrolment e join fetch e.learner where e.course = ?1 and e.id = ?2", course, id)
                .firstResultOptional();
    }

    /** Several at once, by number, with their learners; for those who teach them. */
    public static List<Enrolment> among(Collection<Long> ids) {
        return list("from Enrolment e join fetch e.learner where e.id in ?1 order by e.id", ids);
    }

    /** How many are on a course, who have not left it and whose account is not erased. */
    public static long countOn(String course) {
        return countOn(course, Long.MAX_VALUE);
    }

    /** The same, at most so many, of which no more are read. */
    static long countOn(String course, long most) {
        // Few are erased, and those are found by an index
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from (select from enrolment e where e.course = ?1 and e.withdrawn_at is null"
                                + " and not exists (select from learner l where l.id = e.learner_id"
                                + " and l.erased_at is not null) limit ?2) counted",
                        Long.class)
                .setParameter(1, course)
                .setParameter(2, most)
                .getSingleResult();
    }

    /**
     * Enrols; a second time keeps the first enrolment as it is. Whoever calls has seen that the learner may.
     *
     * @return whether it was the first time
     */
    public static boolean enrol(Learner learner, Course course, Beginning beginning, Enrolled.By by, Instant now) {
        boolean first = getEntityManager()
                        .createNativeQuery(
                                "insert into enrolment (id, learner_id, course, started_on, zone, cohort, enrolled_at)"
                                        + " values (nextval('enrolment_seq'), ?1, ?2, ?3, ?4, cast(?5 as text), ?6)"
                                        + " on conflict (learner_id, course) do nothing")
                        .setParameter(1, learner.id)
                        .setParameter(2, course.id())
                        .setParameter(3, beginning.on())
                        .setParameter(4, beginning.zone().getId())
                        .setParameter(5, beginning.cohort().orElse(null))
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
        if (first) {
            Enrolment enrolment = of(learner.subject, course.id()).orElseThrow();
            enrolment.recordsPromised = PromisedDemands.of(course.practice()).words();
            News.tell(new Enrolled(enrolment.id, by));
        }
        return first;
    }

    /** Drops when the learner was here last, and pauses with what was said of them, on which nothing rests. */
    public void eraseVisits() {
        Visit.delete("enrolmentId", id);
        Pause.delete("key.enrolmentId", id);
    }

    /** Drops the progress, and the enrolment itself unless a record that must stay refers to it. */
    public void erase(boolean referredTo) {
        if (!referredTo) {
            // From here on nobody adds anything that would refer to it
            getEntityManager()
                    .createNativeQuery("select id from enrolment where id = ?1 for update")
                    .setParameter(1, id)
                    .getResultList();
        }
        LessonProgress.delete("key.enrolmentId", id);
        eraseVisits();
        if (!referredTo) {
            delete();
        }
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** A course as this learner has it: at their pace, and no more records are asked for than when they enrolled. */
    public Course promised(Course in) {
        Course paced = pace == null ? in : in.withPace(pace);
        return recordsPromised == null ? paced : paced.promising(PromisedDemands.parse(recordsPromised));
    }

    /** How the learner stands on the course now. Two queries. */
    public Progress progress(Course in) {
        return Progress.of(promised(in), schedule(in), LessonProgress.of(this));
    }

    /** When the days of the course open to this learner. One query. */
    public Schedule schedule(Course in) {
        return new Schedule(
                startedOn,
                in.opensAt(),
                zoneId(),
                Pause.of(this).stream().map(Pause::off).toList(),
                openedDays);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /**
     * Lets no further day open until a date. What has opened stays open, and may be done meanwhile; mail about days and
     * reviews stops. A course that is paused already gets another date; the same again changes nothing. What it does is
     * said beforehand by {@link Schedule#paused}.
     *
     * @param until the date on which the next day opens, by {@link #isPauseEnd}; nothing if that is to be said later, by
     *     {@link #resume}
     * @param by the learner, or who teaches them
     * @param reason of who teaches, at most 1000 characters; empty where the learner pauses
     * @throws IllegalArgumentException for a date that it does not let pass
     */
    public void pause(Course in, Optional<LocalDate> until, Learner by, String reason, Instant now) {
        lock();
        Schedule before = schedule(in);
        if (until.filter(date -> !isPauseEnd(before, date, now)).isPresent()) {
            throw new IllegalArgumentException("not a date to which the course can be paused: " + until.get());
        }
        Schedule after = before.paused(now, until);
        if (!isWithdrawn() && !after.equals(before)) {
            Pause.keep(this, after.pause(now).orElseThrow(), reason, now);
            note(EnrolmentDeed.PAUSED, by, until.map(LocalDate::toString).orElse(""), now);
        }
    }

    /** Whether the course can be paused until a date: after it would go on anyway, and within {@link #LONGEST_PAUSE}. */
    public static boolean isPauseEnd(Schedule schedule, LocalDate date, Instant now) {
        LocalDate first = schedule.firstOff(now);
        return date.isAfter(first)
                && date.isAfter(schedule.dateAt(now))
                && !date.isAfter(schedule.dateAt(now).plusDays(LONGEST_PAUSE));
    }

    /**
     * Ends the pause that it is now: the next day opens as on the date on which it was to end ({@link Schedule#resumed}).
     * Without a pause nothing happens.
     *
     * @param by the learner, or who teaches them
     */
    public void resume(Course in, Learner by, Instant now) {
        lock();
        Schedule before = schedule(in);
        before.pause(now).ifPresent(pause -> {
            before.resumed(now).off().stream()
                    .filter(one -> one.first().equals(pause.first()))
                    .findFirst()
                    .ifPresentOrElse(
                            shorter -> Pause.keep(this, shorter, "", now), () -> Pause.drop(this, pause.first()));
            note(EnrolmentDeed.RESUMED, by, "", now);
        });
    }

    /** Lets days open by the clock of another zone ({@link Schedule#in}). By the same clock nothing changes. */
    public void liveIn(Course in, ZoneId another, Learner by, Instant now) {
        lock();
        if (!zone.equals(another.getId())) {
            openedDays = schedule(in).in(another, now).opened();
            zone = another.getId();
            note(EnrolmentDeed.ZONE_CHANGED, by, zone, now);
        }
    }

    /** Takes the learner off the course. Everything that was done is kept. A second time changes nothing. */
    public void withdraw(Learner by, Instant now) {
        lock();
        if (!isWithdrawn()) {
            withdrawnAt = now;
            note(EnrolmentDeed.WITHDRAWN, by, "", now);
        }
    }

    /**
     * Takes the learner onto the course again, where they stopped: what was done is done, what has opened is open, and the
     * next day opens on a date ({@link #comingBack}). Who has not left stays as they are.
     *
     * @param on today's date of the course or a later one
     */
    public void comeBack(Course in, LocalDate on, ZoneId zoneNow, Learner by, Instant now) {
        lock();
        if (isWithdrawn()) {
            Schedule after = comingBack(in, on, zoneNow, now);
            Set<LocalDate> kept = after.off().stream().map(DaysOff::first).collect(Collectors.toSet());
            schedule(in).off().stream()
                    .map(DaysOff::first)
                    .filter(first -> !kept.contains(first))
                    .forEach(first -> Pause.drop(this, first));
            after.off().forEach(off -> Pause.keep(this, off, "", now));
            zone = zoneNow.getId();
            openedDays = after.opened();
            withdrawnAt = null;
            note(EnrolmentDeed.CAME_BACK, by, on + " " + zone, now);
        }
    }

    /** When days open if the learner, who has left, comes back. */
    public Schedule comingBack(Course in, LocalDate on, ZoneId zoneNow, Instant now) {
        return schedule(in)
                .paused(withdrawnAt, Optional.empty())
                .in(zoneNow, now)
                .goingOn(on);
    }

    /**
     * Moves the first day, and with it every day that has not opened; what has opened stays open.
     *
     * @param day within a year from the date that it is now
     */
    public void startOn(Course in, LocalDate day, Instant now) {
        lock();
        openedDays = schedule(in).dayAt(now);
        startedOn = day;
    }

    /** Lets days open at a pace of this learner's own. What was completed stays open. */
    public void goAt(Pace own) {
        lock();
        pace = own;
    }

    /** Of two that change how it goes on the second waits, and then sees what the first has done. */
    public void lock() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(EnrolmentDeed deed, Learner by, String detail, Instant now) {
        LearnerEvent.add(learner, by, course, deed.name(), detail, now);
    }

    /** Marks a lesson complete. */
    public void complete(Lesson lesson, Instant now) {
        LessonProgress.record(id, lesson.id(), LessonProgress.Event.COMPLETED, now);
    }

    /** Notes that the lesson's quiz was passed. */
    public void pass(Lesson lesson, Instant now) {
        LessonProgress.record(id, lesson.id(), LessonProgress.Event.PASSED, now);
    }

    /** Notes that a record of the lesson was handed in. */
    public void handIn(String lessonId, Instant now) {
        LessonProgress.record(id, lessonId, LessonProgress.Event.HANDED_IN, now);
    }

    /** Notes that a record of the lesson was accepted. */
    public void accept(String lessonId, Instant now) {
        LessonProgress.record(id, lessonId, LessonProgress.Event.ACCEPTED, now);
    }
}
