package app.daybook.anatomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The course's own atlas, read once for all tests. */
public final class TheAtlas {

    public static final Atlas ATLAS = Atlas.parse(text(), signs());

    static String text() {
        try {
            return Files.readString(Path.of("content/trigger-points/atlas.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of triage.yaml; reading it is another room's. */
    static Set<String> signs() {
        try {
            return Pattern.compile("(?m)^  - id: (\\S+)")
                    .matcher(Files.readString(Path.of("content/trigger-points/triage.yaml")))
                    .results()
                    .map(id -> id.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TheAtlas() {}
}
