package app.daybook.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.course.Course;
import app.daybook.enrolment.Beginning;
import app.daybook.enrolment.CameBack;
import app.daybook.enrolment.Enrolled;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerErased;
import app.daybook.news.News;
import app.daybook.web.NotFound;

/**
 * Lets people into courses, no more than there are seats. Where a course has seats, all who want one come through here
 * one after the other; whoever comes when none is free, or when others wait, stands in line.
 */
@Singleton
public class Gate {

    /** So many move up in one transaction. */
    private static final int MOVE_AT_ONCE = 50;

    /** On one node: a crowd before one course waits without keeping connections to the database from all other pages. */
    private static final int COME_AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EntityManager database;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(COME_AT_ONCE, true);

    Gate(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets somebody in, or into the line. A second time changes nothing. */
    @Transactional(TxType.NEVER)
    void enter(Learner learner, Course course, EntryForm form) {
        inTurn(() -> pass(learner, course, form, Optional.empty(), null));
    }

    /**
     * @throws GateCrowded if many come at once and it is nobody's turn for long
     */
    private <T> T inTurn(Callable<T> deed) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GateCrowded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GateCrowded();
        }
        try {
            return QuarkusTransaction.requiringNew().call(deed);
        } finally {
            turns.release();
        }
    }

    /** Notes that somebody asks to be let in. */
    @Transactional
    void ask(Learner learner, Course course, EntryForm form) {
        Instant now = clock.instant();
        if (Admission.keep(
                learner, course.id(), AdmissionState.ASKED, form.beginning(course, Optional.empty(), now), null, now)) {
            EligibilityAnswer.keep(learner, course, form.answers(), now);
        }
    }

    /** The same as {@link #enter} by a code, of which a seat is taken; nothing is done if it lets nobody in. */
    @Transactional(TxType.NEVER)
    EntryCode.Fate redeem(Learner learner, Course course, EntryForm form) {
        return inTurn(() -> redeemed(learner, course, form));
    }

    private EntryCode.Fate redeemed(Learner learner, Course course, EntryForm form) {
        Optional<EntryCode> code = EntryCode.typed(course.id(), form.code());
        EntryCode.Fate fate = code.map(one -> one.take(clock.instant())).orElse(EntryCode.Fate.UNKNOWN);
        if (fate == EntryCode.Fate.GOOD) {
            EntryCode good = code.orElseThrow();
            if (!pass(learner, course, form, Optional.of(good.batch.cohort), good.id)) {
                // The same person came twice at once
                EntryCode.giveBack(good.id);
            }
        }
        return fate;
    }

    /**
     * The same by an invitation, which is this person's from then on.
     *
     * @return whether it was still to be had
     */
    @Transactional(TxType.NEVER)
    boolean accept(Learner learner, Course course, EntryForm form, long invitation) {
        return inTurn(() -> accepted(learner, course, form, invitation));
    }

    private boolean accepted(Learner learner, Course course, EntryForm form, long invitation) {
        Instant now = clock.instant();
        Optional<Invitation> open = Invitation.locked(invitation)
                .filter(one -> one.acceptedAt == null ? !one.isOver(now) : one.isOf(learner.subject));
        open.ifPresent(one -> {
            if (one.acceptedAt == null) {
                one.learner = learner;
                one.acceptedAt = now;
            }
            pass(learner, course, form, Optional.of(one.list.cohort), null);
        });
        return open.isPresent();
    }

    /**
     * @param code by which the person comes; null if by none
     * @return whether that changed anything
     */
    private boolean pass(Learner learner, Course course, EntryForm form, Optional<String> cohort, Long code) {
        Instant now = clock.instant();
        Beginning beginning = form.beginning(course, cohort, now);
        boolean kept = isFull(course)
                ? Enrolment.of(learner.subject, course.id()).isEmpty()
                        && Admission.keep(learner, course.id(), AdmissionState.WAITING, beginning, code, now)
                : Enrolment.enrol(learner, course, beginning, Enrolled.By.ONESELF, now);
        if (kept) {
            EligibilityAnswer.keep(learner, course, form.answers(), now);
        }
        if (Enrolment.of(learner.subject, course.id()).isPresent()) {
            Admission.admitted(learner, course.id());
        }
        return kept;
    }

    /**
     * Takes somebody who has left onto the course again, or into the line: leaving has freed the seat. Who is on the
     * course stays as they are.
     *
     * @param on the day on which it is to go on; today's date of the zone or a later one
     * @return whether they are on it now
     */
    @Transactional(TxType.NEVER)
    boolean comeBack(Learner learner, Course course, LocalDate on, ZoneId zone) {
        return inTurn(() -> cameBack(learner, course, new Beginning(on, zone, Optional.empty())));
    }

    private boolean cameBack(Learner learner, Course course, Beginning goesOn) {
        Instant now = clock.instant();
        boolean full = isFull(course);
        Enrolment enrolment = Enrolment.of(learner.subject, course.id()).orElseThrow();
        if (!full) {
            enrolment.comeBack(course, goesOn.on(), goesOn.zone(), learner, now);
            Admission.admitted(learner, course.id());
        } else if (enrolment.isWithdrawn()) {
            Admission.keep(learner, course.id(), AdmissionState.WAITING, goesOn, null, now);
        }
        return !enrolment.isWithdrawn();
    }

    /**
     * Takes a learner back for whoever teaches them. They have not asked for it, so that nobody stands in line for it.
     * Whoever calls has had the answer of {@link #isFull} in the same transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(Enrolment enrolment, Course course, LocalDate on, Learner by) {
        enrolment.comeBack(course, on, enrolment.zoneId(), by, clock.instant());
        Admission.admitted(enrolment.learner, course.id());
    }

    /**
     * Whether one must stand in line. Until the end of the transaction nobody else is let in; no enrolment is locked
     * before.
     */
    @Transactional(TxType.MANDATORY)
    public boolean isFull(Course course) {
        return course.entry().seats().isPresent() && (free(course) <= 0 || isAnyWaiting(course));
    }

    private static boolean isAnyWaiting(Course course) {
        return Admission.count(course.id(), AdmissionState.WAITING) > 0;
    }

    /** Seats that nobody has. */
    private long free(Course course) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 421))")
                .setParameter(1, course.id())
                .getSingleResult();
        return course.entry().seats().isEmpty()
                ? Long.MAX_VALUE
                : course.entry().seats().getAsInt() - Enrolment.countOn(course.id());
    }

    /**
     * Whoever is next in line gets the seats that are free.
     *
     * @param takesNew whether also those who were never on the course
     */
    @Transactional(TxType.NEVER)
    void moveUp(Course course, boolean takesNew) {
        inTurn(() -> movedUp(course, takesNew));
    }

    private int movedUp(Course course, boolean takesNew) {
        long free = free(course);
        Instant now = clock.instant();
        if (free > 0) {
            List<Admission> next = Admission.next(course.id(), takesNew, (int) Math.min(MOVE_AT_ONCE, free));
            next.forEach(admission -> admit(admission, course, Enrolled.By.WAITING_LIST, now));
            return next.size();
        }
        return 0;
    }

    /** @param word what is said to it; empty if nothing */
    @Transactional(TxType.NEVER)
    void approve(Course course, UUID token, String word, Learner by) {
        inTurn(() -> approved(course, token, word, by));
    }

    /** Whoever was declined may still be let in. */
    private boolean approved(Course course, UUID token, String word, Learner by) {
        Instant now = clock.instant();
        boolean full = isFull(course);
        Optional<Admission> open =
                decided(course, token, Set.of(AdmissionState.ASKED, AdmissionState.DECLINED), word, by, now);
        open.ifPresent(admission -> {
            if (full) {
                admission.state = AdmissionState.WAITING;
                admission.waitingSince = now;
            } else {
                admit(admission, course, Enrolled.By.APPROVAL, now);
            }
        });
        return open.isPresent();
    }

    @Transactional
    void decline(Course course, UUID token, String word, Learner by) {
        decided(course, token, Set.of(AdmissionState.ASKED), word, by, clock.instant())
                .ifPresent(admission -> {
                    admission.state = AdmissionState.DECLINED;
                    News.tell(new AdmissionDeclined(admission.id, admission.learner.id));
                });
    }

    /**
     * The request, to be approved or not, with what is said to it; nothing where that is over.
     *
     * @throws NotFound if the course has no such request
     */
    private static Optional<Admission> decided(
            Course course, UUID token, Set<AdmissionState> open, String word, Learner by, Instant now) {
        Admission found = Admission.locked(course.id(), token).orElseThrow(NotFound::new);
        Optional<Admission> undecided = Optional.of(found).filter(admission -> open.contains(admission.state));
        undecided.ifPresent(admission -> {
            admission.decidedBy = by;
            admission.decidedAt = now;
            admission.word = word.isBlank() ? null : word;
        });
        return undecided;
    }

    /** Whoever chose a day that is over begins today; a cohort goes together. Whoever was there before goes on. */
    private static void admit(Admission admission, Course course, Enrolled.By by, Instant now) {
        Beginning chosen = admission.chosen();
        LocalDate today = LocalDate.ofInstant(now, chosen.zone());
        admission.state = AdmissionState.ADMITTED;
        Optional<Enrolment> before = Enrolment.of(admission.learner.subject, course.id());
        if (before.isPresent()) {
            LocalDate on = chosen.on().isBefore(today) ? today : chosen.on();
            before.get().comeBack(course, on, chosen.zone(), admission.learner, now);
            News.tell(new CameBack(before.get().id, on));
            return;
        }
        boolean late = course.entry().starts().isEmpty() && chosen.on().isBefore(today);
        Enrolment.enrol(
                admission.learner,
                course,
                late ? new Beginning(today, chosen.zone(), chosen.cohort()) : chosen,
                by,
                now);
    }

    /** Whoever waits, or has asked, wants it no more: a seat that a code gave goes back to it. */
    @Transactional
    void leave(String subject, String course) {
        Admission.pending(subject, course)
                .flatMap(pending -> Admission.locked(course, pending.token))
                .filter(pending -> pending.state == AdmissionState.WAITING || pending.state == AdmissionState.ASKED)
                .ifPresent(pending -> {
                    if (Enrolment.of(subject, course).isPresent()) {
                        // Was let in once, and left
                        pending.state = AdmissionState.ADMITTED;
                    } else {
                        giveSeatBack(pending);
                        pending.delete();
                    }
                });
    }

    private static void giveSeatBack(Admission pending) {
        if (pending.codeId != null) {
            EntryCode.giveBack(pending.codeId);
        }
    }

    void hear(@Observes LearnerErased fact) {
        Admission.update("decidedBy = null where decidedBy.id = ?1", fact.learner());
        Admission.<Admission>list("learner.id = ?1 and state <> ?2", fact.learner(), AdmissionState.ADMITTED)
                .forEach(Gate::giveSeatBack);
        Admission.delete("learner.id", fact.learner());
        EligibilityAnswer.delete("key.learnerId", fact.learner());
        Invitation.delete(
                "learner.id = ?1 or address = (select lower(l.email) from Learner l where l.id = ?1)", fact.learner());
    }
}
