package app.daybook.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A day as a learner with a mouse walks it, from Today to the next day, counted: one question at a time, or all on one
 * page where there are no scripts. Either way it is a click a question and four others.
 */
final class CountedDay {

    private static final int MOST_CLICKS = 12;
    private static final int MOST_LOADS = 5;

    private final Page page;
    private final AnswerKey key;
    private int clicks;
    private int loads;

    CountedDay(Page page, AnswerKey key) {
        this.page = page;
        this.key = key;
    }

    void oneByOne(int day) {
        begin(day);
        page.waitForURL("**/questions/1");
        int questions = Integer.parseInt(page.locator("form.one-question").getAttribute("data-total"));
        page.waitForFunction("count => document.querySelectorAll('form .question').length === count", questions);
        for (int number = 1; number <= questions; number++) {
            answer(page.locator(".question:not([hidden])"));
            page.waitForURL(number < questions ? "**/questions/" + (number + 1) : "**/summary");
        }
        end(day);
    }

    void withoutScripts(int day) {
        begin(day);
        page.waitForURL(Pattern.compile(".*/attempts/[0-9a-f-]{36}"));
        page.locator("fieldset.question").all().forEach(this::answer);
        end(day);
    }

    private void begin(int day) {
        page.navigate(Stack.running().address() + "/today");
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() < 300) {
                loads++;
            }
        });
        click(page.locator(".next-step .button-primary"));
        page.waitForURL("**/days/" + day);
        click(page.locator(".step .button-primary"));
    }

    private void end(int day) {
        click(page.locator(".quiz-bar .button-primary:visible"));
        // The record may wait for its recheck: reading goes on
        click(page.locator(".milestone a[href$='/days/" + (day + 1) + "']"));
        page.waitForURL("**/days/" + (day + 1));
        assertTrue(
                clicks <= MOST_CLICKS && loads <= MOST_LOADS,
                "day " + day + " took " + clicks + " clicks and " + loads + " page loads");
    }

    private void answer(Locator question) {
        Locator field = question.locator("input[type=text]");
        if (field.count() > 0) {
            click(field);
            field.pressSequentially(key.typed().get(question.getAttribute("data-question")));
        } else {
            click(right(question));
        }
    }

    private void click(Locator at) {
        clicks++;
        at.click();
    }

    private Locator right(Locator question) {
        return question.locator("label.choice").all().stream()
                .filter(label -> key.options()
                        .contains(label.innerText().replaceAll("(?U)\\s+", " ").strip()))
                .findFirst()
                .orElseThrow();
    }
}
