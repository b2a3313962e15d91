package app.daybook.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed, line by line as it becomes known, and kept in a file. */
public class Report {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    /** @param file is written when {@link #keep()} is called */
    public Report(Path file) {
        this.file = file;
    }

    public final void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        System.out.println("  " + line);
    }

    public final void title(String title) {
        say("");
        say("%s", title);
    }

    public void keep() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
