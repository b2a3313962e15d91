package app.daybook;

import java.time.LocalDate;
import java.time.ZoneOffset;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Requests as a browser with a session sends them; redirects are answers, not followed. */
public final class Requests {

    public static final String COURSE = "/courses/three-days";

    private Requests() {}

    /** Whose session it is says {@code @TestSecurity}; the cookie only shows that there is one. */
    public static RequestSpecification session() {
        return given().cookie("q_session", "test").redirects().follow(false).contentType(ContentType.URLENC);
    }

    public static RequestSpecification stranger() {
        return given().redirects().follow(false).contentType(ContentType.URLENC);
    }

    /** Enrols so that day 1 is open whatever the hour and day 3 is not. */
    public static void enrol() {
        session()
                .formParam(
                        "starts-on", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString())
                .formParam("zone", "UTC")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(303);
    }
}
