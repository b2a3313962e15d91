package app.daybook.journey;

import com.microsoft.playwright.Page;

/** The instructor signs in on one page at a time: the provider refuses an account that signs in twice at the same moment. */
final class Instructor {

    private Instructor() {}

    /** @param path of a page for instructors, where it ends */
    static synchronized void signIn(Page page, String path) {
        page.navigate(Stack.running().address() + "/sign-in?next=" + path);
        page.locator("#username").fill("instructor@example.org");
        page.locator("#password").fill("calm-river-instructor");
        page.locator("[type=submit]").click();
        page.waitForURL("**" + path);
    }
}
