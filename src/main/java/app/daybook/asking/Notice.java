package app.daybook.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;
import app.daybook.news.News;

/** What those who teach a course tell all who are on it. Its words never change: another one is made. */
@Entity
@Table(name = "course_notice")
public class Notice extends PanacheEntityBase {

    /** So many of a course show at once, the newest. */
    private static final int SHOWN = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;
    public String course;
    public String title;

    /** Markdown. */
    public String text;

    /** The first and the last day, where the learner is. */
    public LocalDate showsFrom;

    public LocalDate showsUntil;

    /** Whether it also goes by mail. */
    public boolean mailed;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner madeBy;

    public Instant madeAt;

    /** Null while it holds. */
    public Instant withdrawnAt;

    /** What shows on a course on a day, the newest first. */
    static List<Notice> showing(String course, LocalDate today) {
        return Notice.<Notice>find(
                        "course = ?1 and withdrawnAt is null and showsFrom <= ?2 and showsUntil >= ?2 order by id desc",
                        course,
                        today)
                .page(0, SHOWN)
                .list();
    }

    static List<Notice> of(String course, int most) {
        return Notice.<Notice>find("course = ?1 order by id desc", course)
                .page(0, most)
                .list();
    }

    static Optional<Notice> of(String course, UUID token) {
        return find("course = ?1 and token = ?2", course, token).firstResultOptional();
    }

    /** A second time with the same token tells nothing. */
    static void make(
            UUID token,
            String course,
            String title,
            String text,
            LocalDate from,
            LocalDate until,
            boolean mailed,
            Learner by,
            Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into course_notice (token, course, title, text, shows_from, shows_until, mailed,"
                                + " made_by_id, made_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (token) do nothing")
                .setParameter(1, token)
                .setParameter(2, course)
                .setParameter(3, title)
                .setParameter(4, text)
                .setParameter(5, from)
                .setParameter(6, until)
                .setParameter(7, mailed)
                .setParameter(8, by.id)
                .setParameter(9, now)
                .executeUpdate();
        News.tell(new NoticesChanged(course));
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
        News.tell(new NoticesChanged(course));
    }

    /** The text as a page shows it. */
    public String html() {
        return NoticeText.html(text);
    }
}
