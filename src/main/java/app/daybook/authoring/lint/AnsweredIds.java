package app.daybook.authoring.lint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import app.daybook.authoring.StableIds;

/** Asks an installation's database under which ids of a course something of a learner is kept. */
public final class AnsweredIds {

    private static final String LESSONS =
            "select p.lesson_id from lesson_progress p join enrolment e on e.id = p.enrolment_id where e.course = ?"
                    + " union select a.quiz_id from quiz_attempt a join enrolment e on e.id = a.enrolment_id where e.course = ?"
                    + " union select c.lesson_id from review_card c join enrolment e on e.id = c.enrolment_id where e.course = ?";

    private static final String QUESTIONS = "select q.question_id from quiz_answer q"
            + " join quiz_attempt a on a.id = q.attempt_id join enrolment e on e.id = a.enrolment_id where e.course = ?"
            + " union select c.question_id from review_card c join enrolment e on e.id = c.enrolment_id where e.course = ?";

    private AnsweredIds() {}

    public static StableIds.Kept of(Connection database, String course) throws SQLException {
        return new StableIds.Kept(ids(database, LESSONS, course), ids(database, QUESTIONS, course));
    }

    private static Set<String> ids(Connection database, String select, String course) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(select)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setString(i, course);
            }
            ResultSet rows = query.executeQuery();
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
