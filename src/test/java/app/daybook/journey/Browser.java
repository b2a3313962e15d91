package app.daybook.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** Chromium as the machine has it: Playwright's own download is not used. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
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
        Path program = program();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(QUIET)));
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

    private static Path program() {
        Optional<String> named = Optional.ofNullable(System.getenv("DAYBOOK_BROWSER"));
        Stream<Path> found = NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(named.map(Path::of).stream(), found)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need a Chromium: none of " + NAMES
                        + " is on the PATH and DAYBOOK_BROWSER names no program. On Debian: apt-get install chromium"));
    }
}
