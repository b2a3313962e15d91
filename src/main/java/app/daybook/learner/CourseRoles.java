package app.daybook.learner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import app.daybook.web.RecordsAway;

/**
 * Who has which role, asked anew by each request that needs one: what is taken away ends at once on every node. One
 * short question by an index; nothing is remembered that could be out of date.
 */
@Singleton
class CourseRoles {

    private static final String QUESTION =
            "select r.course, r.role from course_role r join learner l on l.id = r.learner_id where l.subject = ?"
                    + " union all select distinct e.course, '' from course_role_event e where e.role = 'OWNER'";

    private final DataSource database;

    CourseRoles(DataSource database) {
        this.database = database;
    }

    /**
     * @throws RecordsAway if the database does not answer
     */
    HeldRoles of(String subject) {
        Map<String, Set<CourseRole>> held = new HashMap<>();
        Set<String> owned = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(QUESTION)) {
            find.setString(1, subject);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    String course = rows.getString(1);
                    String role = rows.getString(2);
                    if (role.isEmpty()) {
                        owned.add(course);
                    } else {
                        held.computeIfAbsent(course, first -> EnumSet.noneOf(CourseRole.class))
                                .add(CourseRole.valueOf(role));
                    }
                }
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
        return new HeldRoles(held, owned);
    }
}
