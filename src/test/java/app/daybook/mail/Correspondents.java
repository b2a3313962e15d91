package app.daybook.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Learners who can be written to, and what is in the outbox for them. */
final class Correspondents {

    private final DataSource database;

    Correspondents(DataSource database) {
        this.database = database;
    }

    /**
     * Enrols somebody, with an address that is known to be theirs, made of the subject.
     *
     * @return the number of the enrolment
     */
    long enrol(String subject, String name, String course, String startedOn, String zone) throws SQLException {
        return Long.parseLong(rows(
                        "with one as (insert into learner (id, subject, name, email, email_verified, created_at)"
                                + " values (nextval('learner_seq'), ?, ?, ? || '@example.org', true, now()) returning id)"
                                + " insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                                + " select nextval('enrolment_seq'), id, ?, cast(? as date), ?,"
                                + " cast(? as date) - interval '1 day' from one returning id",
                        subject,
                        name,
                        subject,
                        course,
                        startedOn,
                        zone,
                        startedOn)
                .get(0));
    }

    /** The only column of a question's rows, as texts. */
    List<String> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    /** What is in the outbox about an enrolment: kind, state and how often it was tried. */
    List<String> outbox(long enrolment) throws SQLException {
        return rows(
                "select kind || ' ' || state || ' ' || attempts from outbox_message where enrolment_id = ? order by id",
                enrolment);
    }
}
