package app.daybook.journey;

import java.util.List;

import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whether nothing moved while a page came: its layout shift, without what came of a person's input (Layout Instability API). */
final class Still {

    /** A tenth of what is called good: a typeface may be a pixel wider than what stood in for it. */
    private static final double MOST = 0.01;

    private static final String MOVED = """
            () => new Promise((done) => {
              let moved = 0;
              const what = new Set();
              new PerformanceObserver((list) => {
                for (const shift of list.getEntries().filter((one) => !one.hadRecentInput)) {
                  moved += shift.value;
                  shift.sources.forEach(({ node }) => what.add(node?.id || node?.className || node?.nodeName));
                }
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done([moved, [...what].join(", ")]), 500);
            })
            """;

    private Still() {}

    /** Of a page that has come. */
    static void check(Page page, String what) {
        var moved = (List<?>) page.evaluate(MOVED);
        assertTrue(((Number) moved.get(0)).doubleValue() < MOST, () -> what + " moved: " + moved);
    }
}
