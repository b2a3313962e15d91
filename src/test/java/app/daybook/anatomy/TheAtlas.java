package app.daybook.anatomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The course's own atlas, read once for all tests. */
final class TheAtlas {

    static final Atlas ATLAS = Atlas.parse(text());

    static String text() {
        try {
            return Files.readString(Path.of("content/trigger-points/atlas.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TheAtlas() {}
}
