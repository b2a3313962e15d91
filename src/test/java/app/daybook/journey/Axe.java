package app.daybook.journey;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a machine can tell of WCAG 2.2 AA. */
final class Axe {

    private Axe() {}

    static void check(Page page, String what) {
        List<String> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::describe)
                        .toList();
        assertEquals(List.of(), violations, what);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
