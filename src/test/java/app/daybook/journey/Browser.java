package app.daybook.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import app.daybook.OtherPrograms;

/** A running Chromium. */
public final class Browser implements AutoCloseable {

    /** Playwright would fetch three browsers by itself, and unpack a second Node beside the build's. */
    private static final Map<String, String> DRIVER =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", OtherPrograms.node());

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser start() {
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        Chromium.ofTheMachine().ifPresentOrElse(options::setExecutablePath, () -> Chromium.fetch(DRIVER));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(DRIVER));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A page of someone who was never here: no cookies are shared with other pages. */
    public Page stranger() {
        return stranger(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** The same, with a screen size, colour scheme or without JavaScript. */
    Page stranger(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options).newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
