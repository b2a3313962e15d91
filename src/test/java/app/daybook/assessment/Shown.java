package app.daybook.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sheet as a learner reads it: what the form calls an option is found by its text. */
record Shown(String html) {

    static final String DESK = "At a desk that is free of other things";
    static final String BUS = "On the bus with the news running";

    static Shown at(String address) {
        return new Shown(session().get(address).then().statusCode(200).extract().asString());
    }

    String option(String text) {
        return first("value=\"([0-9a-f]{12})\"[^>]*><span class=\"choice-text\">" + Pattern.quote(text) + "<");
    }

    String target(String text) {
        return first("<option value=\"([0-9a-f]{12})\"[^>]*>" + Pattern.quote(text) + "<");
    }

    /** Fields by the text of their labels, in the order shown. */
    Map<String, String> fields(String question) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher label = Pattern.compile("for=\"" + question + "-([0-9a-f]{12})\">([^<]*)<")
                .matcher(html);
        while (label.find()) {
            fields.put(label.group(2), "q." + question + "." + label.group(1));
        }
        return fields;
    }

    /** The ids of the questions that can be answered, in their order. */
    List<String> asked() {
        return Pattern.compile("<fieldset class=\"question\" id=\"([a-z0-9-]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    String hidden(String name) {
        return first("name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    boolean isChosen(String text) {
        return html.contains("value=\"" + option(text) + "\" checked");
    }

    String first(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
