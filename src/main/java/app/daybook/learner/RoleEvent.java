package app.daybook.learner;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

/** What became of a role: the trail for audits, which only grows. */
@Entity
@Immutable
@Table(name = "course_role_event")
public class RoleEvent extends PanacheEntityBase {

    /** What was done. */
    public enum Deed {
        GRANTED,
        WITHDRAWN,
        /** With the account of who had it. */
        ERASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String course;

    @ManyToOne
    public Learner learner;

    @Enumerated(EnumType.STRING)
    public CourseRole role;

    @Enumerated(EnumType.STRING)
    public Deed deed;

    /** Null where an account was erased. */
    @ManyToOne
    public Learner by;

    public Instant at;

    static void add(String course, Learner whom, CourseRole role, Deed deed, Learner by, Instant now) {
        RoleEvent event = new RoleEvent();
        event.course = course;
        event.learner = whom;
        event.role = role;
        event.deed = deed;
        event.by = by;
        event.at = now;
        event.persist();
    }

    /** In the order in which it happened, a batch after the row of a number. */
    public static List<RoleEvent> after(String course, long id, int most) {
        return RoleEvent.<RoleEvent>find(
                        "from RoleEvent e join fetch e.learner left join fetch e.by where e.course = ?1 and e.id > ?2"
                                + " order by e.id",
                        course,
                        id)
                .page(0, most)
                .list();
    }

    /** The newest first. */
    static List<RoleEvent> newest(String course, int most) {
        return RoleEvent.<RoleEvent>find(
                        "from RoleEvent e join fetch e.learner left join fetch e.by where e.course = ?1"
                                + " order by e.id desc",
                        course)
                .page(0, most)
                .list();
    }
}
