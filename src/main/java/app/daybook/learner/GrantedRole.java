package app.daybook.learner;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That somebody has a role on a course. */
@Entity
@Table(name = "course_role")
public class GrantedRole extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne
    public Learner learner;

    public String course;

    @Enumerated(EnumType.STRING)
    public CourseRole role;

    @ManyToOne
    public Learner grantedBy;

    public Instant at;

    /** Of a course by role and name. */
    static List<GrantedRole> on(String course) {
        return list(
                "from GrantedRole g join fetch g.learner join fetch g.grantedBy where g.course = ?1"
                        + " order by g.learner.name, g.learner.id, g.role",
                course);
    }

    /** Of two that take roles away, the second waits, and then sees what is left. */
    static List<GrantedRole> locked(String course) {
        return GrantedRole.<GrantedRole>find("course = ?1 order by id", course)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
