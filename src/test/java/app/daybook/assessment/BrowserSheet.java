package app.daybook.assessment;

import java.util.ArrayList;
import java.util.List;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import app.daybook.Requests;

import static app.daybook.Requests.session;

/** The page of an attempt as a browser has it: what a person chooses is found by its words, whatever the fields are called. */
final class BrowserSheet {

    private final String path;
    private final Document page;
    private final List<Element> chosen = new ArrayList<>();

    private BrowserSheet(String path) {
        this.path = path;
        page = Jsoup.parse(session().get(path).then().statusCode(200).extract().asString());
    }

    /** Starts an attempt and opens the view that has all questions on one page. */
    static BrowserSheet begin(String course, String quiz) {
        String first = session()
                .post("/courses/" + course + "/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return new BrowserSheet(
                first.replaceFirst("^https?://[^/]+", "").replaceFirst("/(questions/\\d+|summary)$", ""));
    }

    String path() {
        return path;
    }

    String text() {
        return page.text();
    }

    BrowserSheet choose(String words) {
        chosen.add(page.select("label.choice").stream()
                .filter(label -> label.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice: " + words))
                .selectFirst("input"));
        return this;
    }

    Response save() {
        return filled().post(path + "/answers");
    }

    /** Saves what was chosen and hands it in on the page that names the blanks. */
    void handIn() {
        save().then().statusCode(303);
        Requests.handIn(path);
    }

    private RequestSpecification filled() {
        RequestSpecification form = session();
        for (Element field : page.select("#sheet-form input[type=hidden]")) {
            form.formParam(field.attr("name"), field.attr("value"));
        }
        chosen.forEach(field -> form.formParam(field.attr("name"), field.attr("value")));
        return form;
    }
}
