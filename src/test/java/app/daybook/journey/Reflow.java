package app.daybook.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A page on the narrowest screen, which is also one of 1280 px enlarged four times (WCAG 1.4.10), as it comes and with the
 * spaces that readers may ask for (1.4.12): nothing runs out to the right, no button's words are cut off, and one heading
 * names it.
 */
final class Reflow {

    private static final int NARROW = 320;
    private static final int LOW = 640;

    private static final String SPACED = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
              document.adoptedStyleSheets = [sheet];
            }""";

    /** What is wider than its room, without what is meant to be scrolled or to be out of sight. */
    private static final String TOO_WIDE = """
            () => {
              const found = [...document.querySelectorAll('main .button, label, legend, h1, h2, h3, th')]
                .filter(each => each.offsetParent && !each.closest('.visually-hidden, .table-scroll, svg'))
                .filter(each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
                .map(each => each.outerHTML.slice(0, 80));
              if (document.documentElement.scrollWidth > innerWidth) {
                found.push(`the page: ${document.documentElement.scrollWidth} px`);
              }
              return found.join('\\n');
            }""";

    private Reflow() {}

    static void check(Page page, String what) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(NARROW, LOW);
        assertEquals("", page.evaluate(TOO_WIDE), what + " does not fit " + NARROW + " px");
        page.evaluate(SPACED);
        assertEquals("", page.evaluate(TOO_WIDE), what + " does not fit with more space between letters");
        page.evaluate("document.adoptedStyleSheets = []");
        assertEquals(1, page.locator("h1").count(), what + " has one first heading");
        page.setViewportSize(size.width, size.height);
    }
}
