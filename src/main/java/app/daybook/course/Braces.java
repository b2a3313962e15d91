package app.daybook.course;

import java.util.Arrays;
import java.util.List;

/** What stands in the braces of a heading: an id, an objective and words such as {@code safety}. */
record Braces(String id, String objective, List<String> words) {

    /**
     * Braces as the last thing on a line, after what stands before them. Spaces are taken from where they begin only, so
     * that a line of thousands of them is not read thousands of times.
     */
    static final String AT_THE_END = "(?:(?<![ \\t])|(?<=^### ))[ \\t]*\\{([^{}\\n]*)\\}[ \\t]*$";

    private static final List<String> KNOWN = List.of("safety", ".multiple", "agree", "text", "optional");

    static Braces parse(String file, int line, String text, Findings findings) {
        String id = "";
        String objective = "";
        List<String> tokens = Arrays.asList(text.strip().split("\\s+"));
        for (String token : tokens) {
            if (token.startsWith("#")) {
                id = token.substring(1);
            } else if (token.startsWith("objective=")) {
                objective = token.substring("objective=".length());
            } else if (!KNOWN.contains(token)) {
                findings.error(
                        file,
                        line,
                        "braces",
                        "\"" + token + "\" is not known in braces; "
                                + Nearest.to(token, KNOWN)
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("known are #id, objective=…, " + String.join(", ", KNOWN) + "."));
            }
        }
        if (!id.matches("[a-z][a-z0-9-]*")) {
            findings.error(
                    file, line, "id", "The braces need an id of small letters, digits and hyphens, such as {#calf}.");
        }
        return new Braces(id, objective, tokens);
    }

    boolean safety() {
        return words.contains("safety");
    }

    boolean multiple() {
        return words.contains(".multiple");
    }
}
