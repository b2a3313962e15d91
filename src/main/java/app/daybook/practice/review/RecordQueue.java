package app.daybook.practice.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Stage;
import app.daybook.learner.Learner;
import app.daybook.practice.PracticeRecord;

/**
 * The records of a course for those who review them, the one that waits longest first. What a learner is still writing
 * is never in it, nor is anything of an erased account.
 *
 * @param name part of a learner's name, any case; empty for all
 * @param form its id, {@link #ASKED} for those that the certificate waits for, or {@link #ALL}
 * @param lessons whose records must be accepted before the certificate
 */
public record RecordQueue(String course, Shown shown, String form, String name, Set<String> lessons) {

    /** Instead of a form: records of the days whose records must be accepted, on whatever form. */
    public static final String ASKED = "to-accept";

    /** Instead of a form: records on whatever form. A word, because an empty parameter of an address arrives as none. */
    public static final String ALL = "all";

    public RecordQueue {
        lessons = Set.copyOf(lessons);
    }

    /**
     * What somebody asks for; what the course does not know is left out.
     *
     * @param form nothing for what is to be done first: what the certificate waits for, if the course asks for such
     */
    public static RecordQueue of(Course course, String shown, Optional<String> form, String name) {
        Set<String> lessons = course.lessons().stream()
                .filter(lesson -> course.demandedForCertificate(lesson)
                        .filter(Stage.ACCEPTED::equals)
                        .isPresent())
                .map(Lesson::id)
                .collect(Collectors.toSet());
        String known = form.filter(id -> course.practice().form(id).isPresent()).orElse(ALL);
        boolean asked = !lessons.isEmpty() && form.map(ASKED::equals).orElse(true);
        return new RecordQueue(course.id(), Shown.of(shown), asked ? ASKED : known, name, lessons);
    }

    /** Which records. */
    public enum Shown {
        WAITING("r.state = 'HANDED_IN'"),
        /** Accepted, and to be read by a second reviewer. */
        SECOND("r.state = 'ACCEPTED' and s.read_at is null"),
        RETURNED("r.state = 'RETURNED'"),
        ACCEPTED("r.state = 'ACCEPTED'");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those that wait if there is no such word. */
        public static Shown of(String word) {
            for (Shown shown : values()) {
                if (shown.word().equals(word)) {
                    return shown;
                }
            }
            return WAITING;
        }

        /** Whether a reviewer has something to decide about them. */
        public boolean isToBeRead() {
            return this == WAITING || this == SECOND;
        }
    }

    /**
     * A record in the queue.
     *
     * @param since when it was handed in, or last changed; of a second reading, since when it is wanted
     * @param own whether it is the record of whoever asks, who decides nothing about it
     * @param readBefore whether whoever asks has decided about it, and so is not its second reader
     * @param holder who is reading it now; empty for nobody
     */
    public record Entry(
            UUID token,
            String formId,
            String lessonId,
            int round,
            Instant since,
            String learner,
            String zone,
            boolean own,
            boolean readBefore,
            String holder,
            boolean heldByOneself) {}

    /** More are not counted: nobody needs to know exactly. */
    public static final int MOST_COUNTED = 1_000;

    /** Only who was first is no second reader; elsewhere it would be asked of every review there is. */
    private static final String READ_BEFORE = "exists (select 1 from practice_review v join learner w on w.id ="
            + " v.reviewer_id where v.record_id = r.id and v.round = r.rounds and w.subject = :subject)";

    private static final String SINCE = "coalesce(r.waiting_since, r.saved_at)";

    /**
     * Some of it.
     *
     * @param subject who asks
     * @param after the last record of the part before this one; nothing for the first part
     */
    public List<Entry> part(String subject, Optional<UUID> after, int size, Instant now) {
        Query query = query(
                "select r.token, r.form_id, r.lesson_id, r.rounds, " + since()
                        + ", l.name, e.zone, l.subject = :subject, "
                        + (shown == Shown.SECOND ? READ_BEFORE : "false") + ","
                        + " coalesce(hl.name, ''), coalesce(hl.subject = :subject, false)",
                " left join practice_hold h on h.record_id = r.id and h.until > :now"
                        + " left join learner hl on hl.id = h.reviewer_id",
                after.map(token -> " and (" + since() + ", r.id) > (select " + since() + ", r.id from"
                                + " practice_record r" + sample() + " where r.token = :after)")
                        .orElse(""),
                " order by " + since() + ", r.id limit " + size);
        after.ifPresent(token -> query.setParameter("after", token));
        query.setParameter("subject", subject);
        query.setParameter("now", now);
        return rows(query).stream()
                .map(row -> new Entry(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        (Instant) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Boolean) row[7],
                        (Boolean) row[8],
                        (String) row[9],
                        (Boolean) row[10]))
                .toList();
    }

    /** How many there are, at most {@link #MOST_COUNTED}. */
    public int count() {
        Query query = PracticeRecord.getEntityManager()
                .createNativeQuery(
                        "select count(*) from (select 1" + from("") + " limit " + MOST_COUNTED + ") counted");
        fill(query);
        return ((Number) query.getSingleResult()).intValue();
    }

    /**
     * Takes the next one that nobody holds and that the reviewer may read; one that the reviewer holds comes first. Twice
     * at once it is the same one.
     */
    public Optional<UUID> next(Learner reviewer, Instant now) {
        PracticeRecord.getEntityManager()
                .createNativeQuery("select id from learner where id = ?1 for no key update")
                .setParameter(1, reviewer.id)
                .getResultList();
        Query query = query(
                "select r.id, r.token",
                " left join practice_hold h on h.record_id = r.id and h.until > :now",
                " and e.learner_id <> :reviewer and (h.record_id is null or h.reviewer_id = :reviewer)"
                        + " and not exists (select 1 from practice_review v where v.record_id = r.id"
                        + " and v.round = r.rounds and v.reviewer_id = :reviewer)",
                " order by (h.reviewer_id is null), " + since() + ", r.id limit 1 for update of r skip locked");
        query.setParameter("reviewer", reviewer.id);
        query.setParameter("now", now);
        return rows(query).stream()
                .findFirst()
                .filter(row -> RecordHold.take(((Number) row[0]).longValue(), reviewer, now))
                .map(row -> (UUID) row[1]);
    }

    private String since() {
        return shown == Shown.SECOND ? "s.drawn_at" : SINCE;
    }

    private String sample() {
        return shown == Shown.SECOND ? " join practice_sample s on s.record_id = r.id" : "";
    }

    private String from(String joins) {
        return " from practice_record r" + sample() + " join enrolment e on e.id = r.enrolment_id"
                + " join learner l on l.id = e.learner_id" + joins
                + " where e.course = :course and l.erased_at is null and " + shown.condition
                + (form.equals(ALL)
                        ? ""
                        : form.equals(ASKED) ? " and r.lesson_id in (:lessons)" : " and r.form_id = :form")
                + (name.isEmpty() ? "" : " and lower(l.name) like :name escape '!'");
    }

    private Query query(String what, String joins, String where, String order) {
        Query query =
                PracticeRecord.getEntityManager().createNativeQuery(what + from(joins) + where + order, Object[].class);
        fill(query);
        return query;
    }

    private void fill(Query query) {
        query.setParameter("course", course);
        if (form.equals(ASKED)) {
            query.setParameter("lessons", lessons);
        } else if (!form.equals(ALL)) {
            query.setParameter("form", form);
        }
        if (!name.isEmpty()) {
            query.setParameter("name", "%" + name.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
