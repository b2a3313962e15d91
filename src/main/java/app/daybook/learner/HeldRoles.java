package app.daybook.learner;

import java.util.Map;
import java.util.Set;

/**
 * The roles of one person on all courses.
 *
 * @param held by course
 * @param owned the courses that have or had an owner, whoever it was: if the last one's account is erased, they become
 *     nobody's, not everybody's
 */
record HeldRoles(Map<String, Set<CourseRole>> held, Set<String> owned) {

    Set<CourseRole> on(String course) {
        return held.getOrDefault(course, Set.of());
    }

    boolean hasHadOwner(String course) {
        return owned.contains(course);
    }
}
