package app.daybook.journey;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/** The page after this one; a load state alone may still be that of the page that is left. */
final class NextPage {

    private NextPage() {}

    /** Returns when another document has been read, however often a redirect led on to it. */
    static void by(Page page, Runnable step) {
        boolean[] arrived = {false};
        Consumer<Page> arrival = ignored -> arrived[0] = true;
        page.onDOMContentLoaded(arrival);
        step.run();
        page.waitForCondition(() -> arrived[0]);
        page.offDOMContentLoaded(arrival);
        page.waitForLoadState();
    }
}
