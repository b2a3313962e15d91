package app.daybook.web.remembered;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each way in which a remembered page could be the wrong one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RememberedPagesTest {

    private static final String DAY = COURSE + "/days/1";
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([0-9a-f]{16})\"");
    private static final String MARKED = "You marked this day complete.";

    @Test
    @TestSecurity(user = "remembered-first")
    void eachLearnerSeesTheirOwnNameAndNobodyElses() {
        enrol();
        String first = session().get(DAY).asString();
        People.change("remembered <b>\"second\"</b> & O'Brien");
        enrol();
        String second = session().get(DAY).asString();

        assertTrue(first.contains("<bdi>remembered-first</bdi>"), first);
        assertTrue(
                second.contains("<bdi>remembered &lt;b&gt;&quot;second&quot;&lt;/b&gt; &amp; O&#39;Brien</bdi>"),
                second);
        assertFalse(second.contains("remembered-first"), "the first of them is nowhere on it");
        assertNotEquals(person(first), person(second));
        assertFalse(second.contains(person(first)));
        assertEquals(
                first.replace(person(first), person(second)).replaceAll("<bdi>.*?</bdi>", ""),
                second.replaceAll("<bdi>.*?</bdi>", ""),
                "and the rest is the same");

        People.change("remembered-first");
        assertEquals(first, session().get(DAY).asString());
    }

    /** Compressed it is put together from parts. */
    @Test
    @TestSecurity(user = "remembered-éà-ﷺ")
    void compressedAndPlainAreTheSame() throws IOException {
        enrol();
        for (String page : List.of(DAY, COURSE, COURSE + "/sample", "/help", "/today", "/calendar")) {
            Response plain = onTheWire("identity").get(page);
            Response small = onTheWire("gzip").get(page);
            assertEquals("gzip", small.header("Content-Encoding"), page);
            assertEquals(null, plain.header("Content-Encoding"), page);
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.asByteArray()))) {
                assertEquals(plain.asString(), new String(unpacked.readAllBytes(), UTF_8), page);
            }
            assertEquals("text/html;charset=UTF-8", small.contentType(), page);
            assertEquals(plain.contentType(), small.contentType(), page);
            assertTrue(small.header("Vary").contains("Accept-Encoding"), page);
        }
    }

    @Test
    @TestSecurity(user = "remembered-state")
    void aPageChangesWithWhatTheLearnerDid() {
        enrol();
        session().get(DAY).then().body(not(containsString(MARKED)));
        session().formParam("lesson", "first").post(DAY + "/completions").then().statusCode(303);
        session().get(DAY).then().body(containsString(MARKED));
        People.change("remembered-other-state");
        enrol();
        session().get(DAY).then().body(not(containsString(MARKED)));
    }

    @Test
    @TestSecurity(user = "remembered-editions")
    void aPageChangesWithWhatIsPublished() {
        CourseFiles before = Editions.named("remembered-course");
        CourseFiles after =
                Editions.replace(before, "course.yaml", "title: Learning alone", "title: Learning by oneself");
        Editions.publish(before);
        enrol("/courses/remembered-course");
        for (String page : List.of("/courses/remembered-course", "/courses/remembered-course/days/1")) {
            Editions.publish(before);
            Response old = session().get(page);
            old.then().body(containsString("Learning alone"));
            Editions.publish(after);
            RequestSpecification again =
                    old.header("ETag") == null ? session() : session().header("If-None-Match", old.header("ETag"));
            again.get(page).then().statusCode(200).body(containsString("Learning by oneself"));
            Editions.publish(before);
            session().get(page).then().body(not(containsString("Learning by oneself")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COURSE, COURSE + "/sample", "/help", COURSE + "/when-to-refer"})
    @TestSecurity(user = "remembered-signed-in")
    void whoSignsInOrOutIsNotTold304OfTheOthersPage(String page) {
        String tag = stranger().get(page).header("ETag");
        String signedIn = session().get(page).header("ETag");
        assertNotEquals(tag, signedIn);
        stranger().header("If-None-Match", tag).get(page).then().statusCode(304).body(is(emptyString()));
        stranger().header("If-None-Match", "\"x\", " + tag).get(page).then().statusCode(304);
        stranger()
                .header("If-None-Match", signedIn)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Sign in"));
        session()
                .header("If-None-Match", tag)
                .get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Cookie"))
                .body(containsString("Sign out"));
    }

    /** A tag stands for bytes; whoever asks in another language is told 304 only of the very page they have. */
    @Test
    void aTagHoldsWhateverLanguageIsAskedFor() {
        Response french = stranger().header("Accept-Language", "fr").get("/help");
        Response english = stranger().header("Accept-Language", "en").get("/help");
        assertEquals(
                french.asString().equals(english.asString()),
                french.header("ETag").equals(english.header("ETag")));
        int status = stranger()
                .header("Accept-Language", "fr")
                .header("If-None-Match", english.header("ETag"))
                .get("/help")
                .statusCode();
        assertEquals(french.asString().equals(english.asString()) ? 304 : 200, status);
    }

    @Test
    @TestSecurity(user = "remembered-teacher", roles = "instructor")
    void theWayToTheDeskIsShownToThoseWhoTeach() {
        enrol();
        session().get(DAY).then().body(containsString("<li id=\"teaching-link\"><a"));
        People.change("remembered-student");
        enrol();
        session().get(DAY).then().body(containsString("<li id=\"teaching-link\" hidden><a"));
    }

    @Test
    @TestSecurity(user = "remembered-by-nobody")
    void whatNamesSomebodyIsKeptByNobody() {
        enrol();
        session().get(DAY).then().header("Cache-Control", equalTo("no-store")).header("ETag", is((String) null));
    }

    @Test
    void onlyPlainValuesAreRememberedBy() {
        record Plain(String edition, int day, boolean open, Optional<String> region, List<Inner> all) {}
        record Deep(Map<String, String> all) {}
        record Outer(List<Deep> all) {}
        record Unordered(Set<String> all) {}
        assertDoesNotThrow(() -> PlainValues.require(Plain.class));
        for (Class<? extends Record> deep : List.of(Deep.class, Outer.class, Unordered.class)) {
            assertThrows(IllegalArgumentException.class, () -> PlainValues.require(deep));
        }
    }

    record Inner(String id, long many) {}

    /** RestAssured would ask for more codings, and read them. */
    private static RequestSpecification onTheWire(String coding) {
        return session()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", coding);
    }

    private static String person(String page) {
        Matcher person = PERSON.matcher(page);
        assertTrue(person.find(), page);
        return person.group(1);
    }
}
