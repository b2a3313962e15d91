package app.daybook.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A day as a learner with a mouse walks it, one question at a time, from Today to the next day; counted. */
final class CountedDay {

    private static final int MOST_CLICKS = 12;
    private static final int MOST_LOADS = 8;

    private final Page page;
    private int clicks;
    private int loads;

    CountedDay(Page page) {
        this.page = page;
    }

    void walk(int day, AnswerKey key) {
        page.navigate(Stack.running().address() + "/today");
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() < 300) {
                loads++;
            }
        });
        click(page.locator(".next-step .button-primary"));
        page.waitForURL("**/days/" + day);
        click(page.locator(".step .button-primary"));
        page.waitForURL("**/questions/1");
        int questions = Integer.parseInt(page.locator("form.one-question").getAttribute("data-total"));
        page.waitForFunction("count => document.querySelectorAll('form .question').length === count", questions);
        for (int number = 1; number <= questions; number++) {
            click(right(page.locator(".question:not([hidden])"), key));
            page.waitForURL(number < questions ? "**/questions/" + (number + 1) : "**/summary");
        }
        click(page.locator(".quiz-bar .button-primary"));
        page.waitForURL(Pattern.compile(".*/attempts/[0-9a-f-]{36}"));
        // The record may wait for its recheck: reading goes on
        click(page.locator(".milestone a[href$='/days/" + (day + 1) + "']"));
        page.waitForURL("**/days/" + (day + 1));
        assertTrue(
                clicks <= MOST_CLICKS && loads <= MOST_LOADS,
                "day " + day + " took " + clicks + " clicks and " + loads + " page loads");
    }

    private void click(Locator at) {
        clicks++;
        at.click();
    }

    private static Locator right(Locator question, AnswerKey key) {
        return question.locator("label.choice").all().stream()
                .filter(label -> key.options()
                        .contains(label.innerText().replaceAll("(?U)\\s+", " ").strip()))
                .findFirst()
                .orElseThrow();
    }
}
