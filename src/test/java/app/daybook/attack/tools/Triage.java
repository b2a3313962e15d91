package app.daybook.attack.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of findings: a line each of tool, words of the finding, route, verdict and reason, with bars between;
 * words and route are regular expressions.
 */
final class Triage {

    private static final String FILE = "triage.txt";
    private static final int FIELDS = 5;

    private final List<Known> known;

    /** @param verdict {@code false alarm} or {@code accepted} */
    record Known(String tool, Pattern what, Pattern route, String verdict, String reason) {

        static Known of(String line) {
            String[] fields = line.split("\\s+\\|\\s+", FIELDS);
            if (fields.length != FIELDS || !List.of("false alarm", "accepted").contains(fields[3])) {
                throw new IllegalArgumentException(
                        FILE + ": write tool | words | route | false alarm or accepted | reason, not: " + line);
            }
            return new Known(fields[0], Pattern.compile(fields[1]), Pattern.compile(fields[2]), fields[3], fields[4]);
        }

        boolean isOf(Finding finding) {
            return tool.equals(finding.tool())
                    && what.matcher(finding.what()).find()
                    && route.matcher(finding.route()).find();
        }
    }

    private Triage(List<Known> known) {
        this.known = known;
    }

    static Triage read() throws IOException {
        try (InputStream file = Triage.class.getResourceAsStream(FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Triage(Arrays.stream(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Known::of)
                    .toList());
        }
    }

    /** Empty for one that somebody must look at. */
    Optional<Known> of(Finding finding) {
        return known.stream().filter(one -> one.isOf(finding)).findFirst();
    }
}
