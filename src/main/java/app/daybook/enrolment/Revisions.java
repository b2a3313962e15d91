package app.daybook.enrolment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import app.daybook.together.Together;

/** What the database says of a learner's enrolments in a word: the same word, the same progress. */
@Singleton
class Revisions {

    /** Of each enrolment, also one that was left, what changed it last (V460). */
    static final String OF_LEARNER = "string_agg(e.id || ':' || g.revision, ' ' order by e.id) from enrolment e"
            + " join gradebook g on g.enrolment_id = e.id where e.learner_id";

    private static final String FIND = "select e.learner_id, " + OF_LEARNER + " = any(?) group by 1";

    private static final int MOST_TOGETHER = 500;

    private final DataSource database;
    private final Together<Long, String> together = new Together<>("revisions", MOST_TOGETHER, this::find);

    Revisions(DataSource database) {
        this.database = database;
    }

    @PreDestroy
    void stop() {
        together.close();
    }

    /**
     * As it is when this is called, or later. Nothing if the learner has no enrolment, or the database does not say it in
     * time: then one finds out what one asked it for.
     */
    Optional<String> of(long learner) {
        try {
            return together.ask(learner);
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    private Map<Long, String> find(List<Long> learners) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("bigint", learners.toArray()));
            Map<Long, String> found = new HashMap<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getString(2));
                }
            }
            return found;
        }
    }
}
