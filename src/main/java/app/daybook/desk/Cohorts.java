package app.daybook.desk;

import java.util.List;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

import app.daybook.course.Course;

/** The learners of a course who begin together, by the names under which they are found. */
final class Cohorts {

    /** Characters of a name that is looked for. */
    static final int LONGEST = 60;

    private static final int MOST = 200;

    private Cohorts() {}

    /** In the order of their names, at most so many as one chooses from. */
    static List<String> of(Course course) {
        return Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select distinct g.cohort from gradebook g where g.course = ?1 and g.cohort is not null order by 1"
                                + " limit " + MOST,
                        String.class)
                .setParameter(1, course.id())
                .getResultList();
    }

    /** A name as it stands in an address; empty for what none can be. */
    static String named(String typed) {
        String name = typed.strip();
        return name.length() > LONGEST ? "" : name;
    }
}
