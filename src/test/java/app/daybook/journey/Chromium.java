package app.daybook.journey;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.impl.driver.Driver;

/** The Chromium of the journeys: the machine's own, else the one that Playwright fetches and keeps for the person. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The machine's own program: what {@code DAYBOOK_BROWSER} names, else the first that is on the PATH. */
    public static Optional<Path> ofTheMachine() {
        Optional<String> named = Optional.ofNullable(System.getenv("DAYBOOK_BROWSER"));
        Stream<Path> found = NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(named.map(Path::of).stream(), found)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Playwright's own, fetched if it is not there yet: the small build without windows. Journeys run side by side, so
     * that one fetches while the other waits.
     *
     * @param environment of the driver
     * @throws IllegalStateException with one sentence that says what to do
     */
    static synchronized void fetch(Map<String, String> environment) {
        String said;
        try {
            var command = Driver.ensureDriverInstalled(environment, false).createProcessBuilder();
            command.command().addAll(List.of("install", "--only-shell", "chromium"));
            Process process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            said = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            said = e.toString();
        }
        System.err.println(said.strip());
        throw new IllegalStateException("The journeys need a Chromium: none of " + NAMES
                + " is on the PATH, DAYBOOK_BROWSER names no program, and Playwright could not fetch its own, as it says"
                + " above; install one (on Debian: apt-get install chromium) or name its program in DAYBOOK_BROWSER.");
    }
}
