package app.daybook.teaching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.assessment.Tallies;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an instructor sees as a student would, and that nothing comes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PreviewPageTest {

    private static final String PREVIEW = "/teaching/three-days/preview";
    private static final String CHECKED = PREVIEW + "/quizzes/first/questions/1?form=7&check=1";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "preview-dana", roles = "instructor")
    void everythingIsSeenAndNothingIsWritten() throws SQLException {
        Tallies.catchUp();
        List<String> before = rows();
        for (String page : List.of(
                "",
                "/days/1",
                "/days/3",
                "/days/3/locked",
                "/quizzes/first",
                "/quizzes/first/questions/1?form=-9",
                "/quizzes/first/questions/11",
                "/quizzes/first/result",
                "/quizzes/final-exam",
                "/quizzes/final-exam/questions/2?form=5",
                "/quizzes/final-exam/result?form=5")) {
            session().get(PREVIEW + page).then().statusCode(200);
        }
        session().get(CHECKED).then().statusCode(200).body(containsString("Answer this question first"));
        assertEquals(before, rows());
    }

    @Test
    @TestSecurity(user = "preview-eve", roles = "instructor")
    void pagesAreMarkedAndTheirWaysStayInside() {
        session()
                .get(PREVIEW + "/days/1")
                .then()
                .body(containsString("Nothing here is kept or counted."))
                .body(containsString("href=\"" + PREVIEW + "/quizzes/first/questions/1\""))
                .body(containsString("href=\"" + PREVIEW + "/days/2\""))
                .body(not(containsString("method=\"post\" action=\"/courses/")))
                .body(not(containsString("href=\"/courses/three-days/days/")));
        session()
                .get(PREVIEW + "/days/3/locked")
                .then()
                .body(containsString("Day 3 is not open yet"))
                .body(containsString("Nothing here is kept or counted."));
        session()
                .get(PREVIEW + "/quizzes/first/questions/1")
                .then()
                .body(containsString("Nothing here is kept or counted."))
                .body(not(containsString("data-autosave")))
                .body(not(containsString("method=\"post\" action=\"/courses/")));
    }

    @Test
    @TestSecurity(user = "preview-finn", roles = "instructor")
    void whatIsNotThereIsNotFound() {
        for (String page : List.of(
                "/days/4",
                "/days/1/locked",
                "/quizzes/none",
                "/quizzes/first/questions/0",
                "/quizzes/first/questions/99",
                "/quizzes/first/questions/1?form=x")) {
            session().get(PREVIEW + page).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(
            user = "preview-gil",
            roles = {"instructor", "instructor:another"})
    void whoTeachesAnotherCourseSeesNothing() {
        session().get(PREVIEW + "/days/1").then().statusCode(404);
    }

    /** How many rows each table has, and which. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by 1")) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            for (String name : names) {
                try (ResultSet count =
                        statement.executeQuery("select count(*), md5(coalesce(string_agg(t::text, '|' order"
                                + " by t::text), '')) from \"" + name + "\" t")) {
                    count.next();
                    rows.add(name + " " + count.getString(1) + " " + count.getString(2));
                }
            }
        }
        return rows;
    }
}
