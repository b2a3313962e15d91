package app.daybook.journey;

import com.microsoft.playwright.Page;

/** Waits for what a page answers to a form. */
final class Replies {

    private Replies() {}

    static void says(Page page, String words) {
        page.locator("main:has-text('" + words + "')").waitFor();
    }

    /** The form comes back with what was wrong about it. */
    static void refused(Page page) {
        page.waitForFunction("() => document.title.startsWith('Error: ')");
    }
}
