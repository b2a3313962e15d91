package app.daybook.authoring.lint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

import app.daybook.authoring.CourseFiles;
import app.daybook.web.CommandSettings;

/** Asks the database of an installation for what is published, without starting the application. */
final class PublishedEdition {

    private static final String NEWEST =
            "select files, at from publication p join edition e on e.digest = p.edition where p.course = ?"
                    + " order by p.id desc limit 1";

    private final Map<String, String> environment;
    private final CommandSettings settings;

    /** @param environment with the variables of docker/README.md that name the database */
    PublishedEdition(Map<String, String> environment) {
        this.environment = environment;
        this.settings = new CommandSettings(environment);
    }

    /** @param note in a sentence, with which edition ids are compared or why with none */
    record Answer(Optional<Lint.Published> edition, String note) {}

    Answer of(String course) {
        if (environment.getOrDefault("DAYBOOK_DATABASE_URL", "").isBlank()) {
            return new Answer(
                    Optional.empty(),
                    "Ids were not compared with a published edition: DAYBOOK_DATABASE_URL names no database."
                            + " Daybook compares them when it starts.");
        }
        try (Connection database = new Driver().connect(settings.databaseUrl(), account())) {
            return newest(database, course);
        } catch (SQLException e) {
            return new Answer(
                    Optional.empty(),
                    "Ids were not compared with the published edition, since the database does not answer: "
                            + e.getMessage());
        }
    }

    private static Answer newest(Connection database, String course) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(NEWEST)) {
            query.setString(1, course);
            ResultSet edition = query.executeQuery();
            if (!edition.next()) {
                return new Answer(Optional.empty(), "No edition of this course is published yet.");
            }
            return new Answer(
                    Optional.of(new Lint.Published(
                            CourseFiles.unzip(course, edition.getBytes("files")), AnsweredIds.of(database, course))),
                    "Ids were compared with the edition published at "
                            + edition.getTimestamp("at").toInstant()
                            + "; those under which nothing of a learner is kept may go.");
        }
    }

    private Properties account() {
        Properties account = new Properties();
        account.setProperty("user", settings.databaseUser());
        account.setProperty("password", settings.databasePassword());
        account.setProperty("connectTimeout", "5");
        return account;
    }
}
