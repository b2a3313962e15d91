package app.daybook.journey;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a machine can tell of WCAG 2.2 AA. */
final class Axe {

    private Axe() {}

    static void check(Page page, String what) {
        check(builder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")), what);
    }

    /** What alone is another matter in the other palette: that letters stand out from their ground. */
    static void checkInTheDark(Page page, String what) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(builder(page).withRules(List.of("color-contrast")), what + " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** No page has frames, for which alone a second page would be opened each time. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder builder(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void check(AxeBuilder asked, String what) {
        List<String> violations =
                asked.analyze().getViolations().stream().map(Axe::describe).toList();
        assertEquals(List.of(), violations, what);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
