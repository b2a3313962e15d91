package app.daybook.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of the CommonMark specification, version 0.30 (John MacFarlane, CC BY-SA 4.0). */
public final class CommonMarkSpec {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`{32} example\n(.*?)^\\.\n.*?^`{32}$");
    private static final List<String> EXAMPLES = read();

    private CommonMarkSpec() {}

    /** What an author would write, of each example. */
    public static List<String> examples() {
        return EXAMPLES;
    }

    private static List<String> read() {
        try (InputStream spec = CommonMarkSpec.class.getResourceAsStream("/spec.0.30.txt")) {
            return EXAMPLE.matcher(new String(spec.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(example -> example.group(1).replace('→', '\t'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
