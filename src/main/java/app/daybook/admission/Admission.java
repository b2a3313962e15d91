package app.daybook.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Beginning;
import app.daybook.learner.Learner;

/** Somebody who asks to be let into a course, or waits for a seat on it, and what becomes of it. */
@Entity
public class Admission extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Names it in addresses. */
    public UUID token;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner learner;

    public String course;

    @Enumerated(EnumType.STRING)
    public AdmissionState state;

    /** What the person chose. */
    public LocalDate startsOn;

    public String zone;
    public String cohort;
    Long codeId;
    public Instant askedAt;

    /** Null before there was a line. */
    public Instant waitingSince;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner decidedBy;

    public Instant decidedAt;

    /** What the instructor said to it; null if nothing. */
    public String word;

    /** Those of a person that are not over. */
    public static List<Admission> pending(String subject) {
        return list("learner.subject = ?1 and state <> ?2 order by askedAt", subject, AdmissionState.ADMITTED);
    }

    static Optional<Admission> pending(String subject, String course) {
        return find("learner.subject = ?1 and course = ?2 and state <> ?3", subject, course, AdmissionState.ADMITTED)
                .firstResultOptional();
    }

    /** One of a course, for those who decide about it; nobody else changes it until the end of the transaction. */
    static Optional<Admission> locked(String course, UUID token) {
        return Admission.<Admission>find("course = ?1 and token = ?2", course, token)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<Admission> waiting(String subject, String course) {
        return pending(subject, course).filter(pending -> pending.state == AdmissionState.WAITING);
    }

    static List<Admission> of(String course, AdmissionState state, int page, int size) {
        return Admission.<Admission>find(
                        "from Admission a join fetch a.learner where a.course = ?1 and a.state = ?2 order by "
                                + (state == AdmissionState.WAITING
                                        ? "a.waitingSince, a.id"
                                        : state == AdmissionState.ASKED ? "a.askedAt, a.id" : "a.decidedAt desc, a.id"),
                        course,
                        state)
                .page(page, size)
                .list();
    }

    /** The first in line. */
    static List<Admission> next(String course, boolean takesNew, int most) {
        return Admission.<Admission>find(
                        "from Admission a join fetch a.learner where a.course = ?1 and a.state = ?2 and (?3 = true or exists"
                                + " (select 1 from Enrolment e where e.learner = a.learner and e.course = a.course))"
                                + " order by a.waitingSince, a.id",
                        course,
                        AdmissionState.WAITING,
                        takesNew)
                .page(0, most)
                .list();
    }

    static long count(String course, AdmissionState state) {
        return count("course = ?1 and state = ?2", course, state);
    }

    /** How many are before this one in line. */
    long before() {
        return count(
                "course = ?1 and state = ?2 and (waitingSince < ?3 or (waitingSince = ?3 and id < ?4))",
                course,
                AdmissionState.WAITING,
                waitingSince,
                id);
    }

    /**
     * Keeps what somebody wants. Whoever asked before, or stands in line, keeps their place. Whoever was on the course
     * once waits anew, and what was said to them then is over.
     *
     * @param code by whose seat they come, null if by none
     * @return whether anything was kept
     */
    static boolean keep(
            Learner learner, String course, AdmissionState state, Beginning chosen, Long code, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into admission (learner_id, course, state, starts_on, zone, cohort,"
                                + " code_id, asked_at, waiting_since) values (?1, ?2, ?3, ?4, ?5, cast(?6 as text),"
                                + " cast(?7 as bigint), ?8, case when ?3 = 'WAITING' then cast(?8 as timestamptz) end)"
                                + " on conflict (learner_id, course) do update set state = excluded.state, starts_on ="
                                + " excluded.starts_on, zone = excluded.zone, cohort = excluded.cohort, code_id ="
                                + " excluded.code_id, waiting_since = excluded.waiting_since, word = case when"
                                + " admission.state <> 'ADMITTED' then admission.word end"
                                + " where excluded.state = 'WAITING' and admission.state <> 'WAITING'")
                        .setParameter(1, learner.id)
                        .setParameter(2, course)
                        .setParameter(3, state.name())
                        .setParameter(4, chosen.on())
                        .setParameter(5, chosen.zone().getId())
                        .setParameter(6, chosen.cohort().orElse(null))
                        .setParameter(7, code)
                        .setParameter(8, now)
                        .executeUpdate()
                == 1;
    }

    /** Whoever is in has nothing to ask for any more. */
    static void admitted(Learner learner, String course) {
        update(
                "state = ?1 where learner.id = ?2 and course = ?3 and state <> ?1",
                AdmissionState.ADMITTED,
                learner.id,
                course);
    }

    Beginning chosen() {
        return new Beginning(startsOn, ZoneId.of(zone), Optional.ofNullable(cohort));
    }
}
