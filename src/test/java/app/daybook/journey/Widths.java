package app.daybook.journey;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page as it stands, on a telephone and on a desk: with axe, and nothing runs out to the side. */
final class Widths {

    private static final List<Integer> ALL = List.of(390, 1280);
    private static final int HIGH = 900;

    private Widths() {}

    static void check(Page page, String what) {
        ViewportSize size = page.viewportSize();
        for (int width : ALL) {
            page.setViewportSize(width, HIGH);
            Axe.check(page, what + " at " + width);
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    what + " scrolls sideways at " + width);
        }
        page.setViewportSize(size.width, size.height);
    }
}
