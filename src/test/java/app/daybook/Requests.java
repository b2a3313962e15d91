package app.daybook;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests as a browser with a session sends them; redirects are answers, not followed. */
public final class Requests {

    public static final String COURSE = "/courses/three-days";

    /** Browsers encode forms in UTF-8, as our pages are. */
    private static final String FORM = ContentType.URLENC.withCharset(StandardCharsets.UTF_8);

    private Requests() {}

    /** Whose session it is says {@code @TestSecurity}; the cookie only shows that there is one. */
    public static RequestSpecification session() {
        return given().cookie("q_session", "test").redirects().follow(false).contentType(FORM);
    }

    public static RequestSpecification stranger() {
        return given().redirects().follow(false).contentType(FORM);
    }

    /** Enrols as if yesterday, so that day 1 is open whatever the hour and day 3 is not. */
    public static void enrol() {
        enrol(COURSE);
    }

    public static void enrol(String course) {
        session().formParam("zone", "UTC").post(course + "/enrolments").then().statusCode(303);
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            // Yesterday by the clock of the course, whose days begin at five
            statement.execute("update enrolment set started_on ="
                    + " cast((enrolled_at at time zone 'UTC') - interval '5 hours' as date) - 1 where id ="
                    + " (select id from enrolment where enrolled_at <= '"
                    + CDI.current().select(Clock.class).get().instant()
                    + "' order by enrolled_at desc limit 1)"
                    + " and started_on = (enrolled_at at time zone 'UTC')::date");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Begins an attempt, or goes on with the open one.
     *
     * @return its address
     */
    public static String begin(String quiz) {
        String page = session()
                .post(quiz + "/attempts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return page.replaceFirst("^https?://[^/]*", "").replaceFirst("(/attempts/[^/]*)/.*", "$1");
    }

    /** Hands an attempt in as its last page does, which names the blanks. */
    public static void handIn(String attempt) {
        Matcher blanks = Pattern.compile("name=\"blanks\" value=\"(\\d+)\"")
                .matcher(session().get(attempt + "/summary").asString());
        assertTrue(blanks.find(), "the page before handing in");
        session()
                .formParam("blanks", blanks.group(1))
                .post(attempt + "/submission")
                .then()
                .statusCode(303)
                .header("Location", endsWith(attempt));
    }

    /**
     * Begins the practical record of day 1, or goes on with it.
     *
     * @return its address
     */
    public static String record(String form) {
        return session()
                .formParam("lesson", "first")
                .formParam("form", form)
                .post(COURSE + "/records")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
    }

    /** The hidden fields of a page's forms; of several with one name the first. */
    public static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([a-z.]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }
}
