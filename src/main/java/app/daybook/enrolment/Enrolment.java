package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.PromisedDemands;
import app.daybook.learner.Learner;
import app.daybook.learner.SoughtName;
import app.daybook.news.News;

/** A learner on a course, from a date, in a zone. It decides what is open and keeps what was done. */
@Entity
public class Enrolment extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner learner;

    public String course;
    public LocalDate startedOn;
    public String zone;
    public Instant enrolledAt;

    /** Those who go through the course together; null where they were given no name. */
    public String cohort;

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

    /**
     * Who is on a course, by name, and whose account is not erased; for those who teach it.
     *
     * @param name part of a name, as {@link SoughtName} folds it; empty for everybody
     */
    public static List<Enrolment> on(String course, String name, int page, int size) {
        return Enrolment.<Enrolment>find(
                        "from Enrolment e join fetch e.learner l where e.course = ?1 and l.erasedAt is null and "
                                + SoughtName.hql("l.name") + " like ?2 escape '!' order by lower(l.name), e.id",
                        course,
                        SoughtName.like(name))
                .page(page, size)
                .list();
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

    /** How many are on a course whose account is not erased. */
    public static long countOn(String course) {
        return count("course = ?1 and learner.erasedAt is null", course);
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
            enrolment.recordsPromised = PromisedDemands.of(course.practice()).stages();
            News.tell(new Enrolled(enrolment.id, by));
        }
        return first;
    }

    /** Drops when the learner was here last, on which nothing rests. */
    public void eraseVisits() {
        Visit.delete("enrolmentId", id);
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
        Visit.delete("enrolmentId", id);
        if (!referredTo) {
            delete();
        }
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** A course as this learner has it: no more records are asked for than when they enrolled. */
    public Course promised(Course in) {
        return recordsPromised == null ? in : in.promising(new PromisedDemands(recordsPromised));
    }

    /** How the learner stands on the course now. One query. */
    public Progress progress(Course in) {
        return Progress.of(promised(in), new Schedule(startedOn, in.opensAt(), zoneId()), LessonProgress.of(this));
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
