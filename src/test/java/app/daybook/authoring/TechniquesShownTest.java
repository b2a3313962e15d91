package app.daybook.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course's own days: what a day teaches with the hands it shows. */
class TechniquesShownTest {

    private static final Pattern MUSCLES = Pattern.compile("(?m)^muscles: \\[(.+)]$");

    static List<Path> practicalDays() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/trigger-points"))) {
            return files.filter(file -> file.getFileName().toString().matches("day-(0[7-9]|1\\d|2[0-6])-.*"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("practicalDays")
    void aDayShowsATechniqueForEachOfItsMuscles(Path day) throws IOException {
        String text = Files.readString(day);
        assertTrue(text.contains("```technique\n"), "a technique");
        List<String> muscles = MUSCLES.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .toList();
        assertFalse(muscles.isEmpty(), "muscles of the day");
        // day 10 is about tools and leaves the forearm to the hands of the days before
        boolean tools = day.endsWith("day-10-tools.md");
        for (String muscle : tools ? muscles.subList(0, 1) : muscles) {
            assertTrue(text.contains("```technique\nmuscle: " + muscle + "\n"), muscle);
        }
    }
}
