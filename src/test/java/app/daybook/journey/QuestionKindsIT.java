package app.daybook.journey;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question of each kind, answered rightly by mouse, by keyboard alone, and without scripts. */
class QuestionKindsIT {

    private static final List<String> STEPS = List.of(
            "Ask when it started, whether it swells and whether it hurts at rest",
            "Ask about travel, surgery, bed rest and other clot risks",
            "Look at both legs in the same position",
            "Feel for warmth with the back of your hand");

    private static final Map<String, String> TIERS = Map.of(
            "Face droop and slurred speech that have already passed", "Emergency",
            "A knee that is hot, swollen and stiff, without fever", "Same day",
            "A foot that has begun to drop this week", "Same day",
            "Weight loss without a reason, no cancer in the history", "Prompt",
            "Hand wasting that crept on over a year", "Prompt");

    private static final List<String> HINTS = List.of(
            "She holds her breath", "Her hands grip the edge of the table", "She stops talking in mid-sentence");

    private static Browser browser;

    /** How an answer is given. */
    private interface Hand {

        void order(Locator question, List<String> steps);

        void match(Locator question, Map<String, String> pairs);

        void choose(Locator question, List<String> options);

        void type(Locator question, String text);

        void mark(Locator question, String region, String name);

        /** Until the answer is kept; it may end on another page. */
        void save(Locator question);
    }

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void byMouse() {
        Page page = browser.stranger();
        // Each answer is looked at where it was given
        page.addInitScript("localStorage.setItem('daybook.go-on', 'off')");
        Newcomer.signUp(page, "Ada", "Mouse", "mouse@example.org");
        Newcomer.begin(page);
        answerAll(page, new Mouse(), true);
    }

    @Test
    void byKeyboardAlone() {
        Page page = browser.stranger();
        Newcomer.signUp(page, "Bea", "Keys", "keys@example.org");
        Newcomer.begin(page);
        answerAll(page, new Keyboard(page), false);
    }

    @Test
    void withoutScripts() {
        Page page = browser.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        Newcomer.signUp(page, "Cleo", "Plain", "plain@example.org");
        Newcomer.begin(page);
        answerAll(page, new Forms(page), false);
    }

    /** @param axe whether to check a page of each kind of form */
    private static void answerAll(Page page, Hand hand, boolean axe) {
        answer(page, "calf-shin-foot", "csf-screen-order", axe, hand, question -> hand.order(question, STEPS));
        answer(page, "screening", "scr-sort-speeds", axe, hand, question -> hand.match(question, TIERS));
        answer(page, "consent", "con-pause", axe, hand, question -> hand.choose(question, HINTS));
        answer(page, "consent", "con-door-signature", false, hand, question -> hand.choose(question, List.of("False")));
        answer(page, "pressure-release", "pr-usual-end", axe, hand, question -> hand.type(question, "1,0 min"));
        answer(page, "course-map", "cmap-referred-term", false, hand, question -> hand.type(question, "Référred-Pain"));
        answer(page, "piriformis-tfl", "pir-place", axe, hand, question -> hand.mark(question, "buttock", "Buttock"));
    }

    private static void answer(
            Page page, String quiz, String id, boolean axe, Hand hand, java.util.function.Consumer<Locator> answer) {
        page.navigate(Stack.running().address() + Newcomer.COURSE + "/quizzes/" + quiz);
        page.locator("form[action$=attempts] button").click();
        page.waitForURL(Pattern.compile(".*/attempts/[0-9a-f-]{36}.*"));
        // Without scripts the quiz begins with all questions on one page
        page.locator(".other-view button").all().forEach(Locator::click);
        page.waitForURL("**/questions/*");
        page.locator(".overview [data-question=" + id + "]").click();
        Locator question = page.locator("fieldset#" + id);
        question.waitFor();
        String one = page.url();
        answer.accept(question);
        hand.save(question);
        page.navigate(one);
        assertEquals("saved", question.locator(".saved").getAttribute("data-state"), id + " is there again");
        if (axe) {
            Axe.check(page, id);
        }
        page.navigate(one.replaceFirst("/questions/.*", "/summary"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Hand in.*")))
                .click();
        String result = page.locator("section#" + id + " h2 .eyebrow").innerText();
        assertTrue(result.endsWith("· Right"), id + ": " + result);
        if (axe) {
            Axe.check(page, id + " explained");
        }
    }

    private static Locator labelled(Locator question, String kind, String text) {
        return question.locator(kind).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void receipt(Locator question) {
        question.locator(".saved[data-state=saved]").waitFor();
    }

    private static final class Mouse implements Hand {

        @Override
        public void order(Locator question, List<String> steps) {
            for (int place = 0; place < steps.size(); place++) {
                Locator item = labelled(question, ".order-item", steps.get(place));
                while (!question.locator(".order-item").nth(place).innerText().contains(steps.get(place))) {
                    item.locator(".order-move").first().click();
                }
            }
        }

        @Override
        public void match(Locator question, Map<String, String> pairs) {
            pairs.forEach((item, target) -> labelled(question, ".match-item", item)
                    .locator("select")
                    .selectOption(new SelectOption().setLabel(target)));
        }

        @Override
        public void choose(Locator question, List<String> options) {
            options.forEach(option -> labelled(question, "label.choice", option).click());
        }

        @Override
        public void type(Locator question, String text) {
            question.locator("input[type=text]").click();
            question.page().keyboard().type(text);
        }

        @Override
        public void mark(Locator question, String region, String name) {
            question.locator(".place-area[data-region=" + region + "] .place-shape")
                    .first()
                    .scrollIntoViewIfNeeded();
            Locator label = question.locator(".place-area[data-region=" + region + "] .place-label")
                    .first();
            label.click();
            assertTrue(
                    question.locator(".place-list input[value=" + region + "]").isChecked(), "in the list too");
            assertEquals("Marked: " + name, question.locator(".place-name").innerText());
        }

        @Override
        public void save(Locator question) {
            receipt(question);
        }
    }

    private record Keyboard(Page page) implements Hand {

        private static final int FAR = 400;

        @Override
        public void order(Locator question, List<String> steps) {
            for (int place = 0; place < steps.size(); place++) {
                tabTo(labelled(question, ".order-item", steps.get(place)).locator("select"));
                page.keyboard().press(String.valueOf(place + 1));
                page.keyboard().press("Enter");
            }
        }

        @Override
        public void match(Locator question, Map<String, String> pairs) {
            pairs.forEach((item, target) -> {
                tabTo(labelled(question, ".match-item", item).locator("select"));
                page.keyboard().type(target);
            });
        }

        @Override
        public void choose(Locator question, List<String> options) {
            for (String option : options) {
                Locator input = labelled(question, "label.choice", option).locator("input");
                if ("radio".equals(input.getAttribute("type"))) {
                    tabTo(question.locator("input"));
                    arrowTo(input);
                } else {
                    tabTo(input);
                    page.keyboard().press("Space");
                }
            }
        }

        @Override
        public void type(Locator question, String text) {
            tabTo(question.locator("input[type=text]"));
            page.keyboard().type(text);
        }

        @Override
        public void mark(Locator question, String region, String name) {
            tabTo(question.locator(".place input"));
            arrowTo(question.locator("input[value=" + region + "]"));
        }

        @Override
        public void save(Locator question) {
            receipt(question);
        }

        private void tabTo(Locator targets) {
            for (int presses = 0; presses < FAR; presses++) {
                if (hasFocus(targets)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("the Tab key does not lead to " + targets);
        }

        private void arrowTo(Locator targets) {
            for (int presses = 0; presses < FAR; presses++) {
                page.keyboard().press("ArrowDown");
                if (hasFocus(targets)) {
                    return;
                }
            }
            throw new AssertionError("the arrow keys do not lead to " + targets);
        }

        private static boolean hasFocus(Locator targets) {
            return (Boolean) targets.evaluateAll("all => all.includes(document.activeElement)");
        }
    }

    private record Forms(Page page) implements Hand {

        @Override
        public void order(Locator question, List<String> steps) {
            for (int place = 0; place < steps.size(); place++) {
                labelled(question, ".order-item", steps.get(place))
                        .locator("select")
                        .selectOption(String.valueOf(place + 1));
            }
        }

        @Override
        public void match(Locator question, Map<String, String> pairs) {
            new Mouse().match(question, pairs);
        }

        @Override
        public void choose(Locator question, List<String> options) {
            new Mouse().choose(question, options);
        }

        @Override
        public void type(Locator question, String text) {
            question.locator("input[type=text]").fill(text);
        }

        @Override
        public void mark(Locator question, String region, String name) {
            question.locator(".place-area[data-region=" + region + "] .place-label")
                    .first()
                    .click();
        }

        @Override
        public void save(Locator question) {
            String here = page.url();
            page.locator(".quiz-bar .button-primary:visible").click();
            page.waitForURL(url -> !url.equals(here));
        }
    }
}
