package app.daybook.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/** What stands in the braces of a heading: an id, an objective and words such as {@code safety}. */
public record Braces(String id, String objective, List<String> words) {

    /**
     * Braces as the last thing on a line, after what stands before them. Spaces are taken from where they begin only, so
     * that a line of thousands of them is not read thousands of times.
     */
    static final String AT_THE_END = "(?:(?<![ \\t])|(?<=^### ))[ \\t]*\\{([^{}\\n]*)\\}[ \\t]*$";

    /** A question's heading: its braces are group 1, its id group 2. */
    public static final Pattern HEADING =
            Pattern.compile("(?m)^### [^\\n]*(\\{[^{}\\n]*#([a-z0-9-]+)[^{}\\n]*\\})[ \\t]*$");

    public static final String MULTIPLE = ".multiple";
    public static final String ORDER = ".order";
    public static final String MATCH = ".match";
    public static final String PARTIAL = "partial";

    public static final String CHECK = ".check";

    private static final List<String> OF_QUESTION = List.of("safety", MULTIPLE, ORDER, MATCH, PARTIAL);
    private static final List<String> OF_CHECK = List.of(CHECK, MULTIPLE, ORDER, MATCH);

    /** What a self-check cannot have, since it is not graded. */
    private static final Pattern GRADED = Pattern.compile("objective=.*|safety|partial");

    private static final List<String> OF_EVALUATION = List.of("agree", "text", "optional");

    /** The braces of a quiz question, in a lesson or in the bank. */
    static Braces ofQuestion(String file, int line, String text, Findings findings) {
        if (isCheck(text)) {
            findings.error(
                    file,
                    line,
                    "check",
                    "A self-check stands in the text of a day, and this is a quiz; move it above \"## Quiz\", or take"
                            + " .check out.");
            return parse(file, line, text.replace(CHECK, ""), OF_QUESTION, "#id, objective=…, ", findings);
        }
        Braces braces = parse(file, line, text, OF_QUESTION, "#id, objective=…, ", findings);
        List<String> kinds = braces.kinds();
        refuseTwoKinds(file, line, kinds, findings);
        if (braces.partial() && kinds.isEmpty()) {
            findings.error(
                    file,
                    line,
                    "kind",
                    "\"partial\" needs several things to get right: it goes with .multiple, .order or .match.");
        }
        return braces;
    }

    /** Whether these are the braces of a self-check. */
    public static boolean isCheck(String braces) {
        return Arrays.asList(braces.replaceAll("[{}]", " ").strip().split("\\s+"))
                .contains(CHECK);
    }

    /** The braces of a self-check within a lesson. */
    static Braces ofCheck(String file, int line, String text, Findings findings) {
        StringBuilder kept = new StringBuilder();
        for (String token : text.strip().split("\\s+")) {
            if (GRADED.matcher(token).matches()) {
                findings.error(
                        file,
                        line,
                        "check",
                        "A self-check is not graded, so \"" + token + "\" says nothing here; take it out, or move the"
                                + " question into the quiz.");
            } else {
                kept.append(token).append(' ');
            }
        }
        Braces braces = parse(file, line, kept.toString(), OF_CHECK, "#id, ", findings);
        refuseTwoKinds(file, line, braces.kinds(), findings);
        return braces;
    }

    private static void refuseTwoKinds(String file, int line, List<String> kinds, Findings findings) {
        if (kinds.size() > 1) {
            findings.error(
                    file,
                    line,
                    "kind",
                    "A question is of one kind, and here are " + String.join(" and ", kinds) + "; keep one.");
        }
    }

    private List<String> kinds() {
        return words.stream()
                .filter(word -> word.startsWith(".") && !word.equals(CHECK))
                .toList();
    }

    /** The braces of an item of {@code evaluation.md}. */
    static Braces ofEvaluation(String file, int line, String text, Findings findings) {
        return parse(file, line, text, OF_EVALUATION, "#id, ", findings);
    }

    private static Braces parse(
            String file, int line, String text, List<String> known, String settings, Findings findings) {
        String id = "";
        String objective = "";
        List<String> tokens = Arrays.asList(text.strip().split("\\s+"));
        for (String token : tokens) {
            if (token.startsWith("#")) {
                id = token.substring(1);
            } else if (token.startsWith("objective=") && settings.contains("objective=")) {
                objective = token.substring("objective=".length());
            } else if (!known.contains(token)) {
                findings.error(
                        file,
                        line,
                        "braces",
                        "\"" + token + "\" is not known in these braces; "
                                + Nearest.to(token, known)
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("known are " + settings + String.join(", ", known) + "."));
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
        return words.contains(MULTIPLE);
    }

    boolean order() {
        return words.contains(ORDER);
    }

    boolean match() {
        return words.contains(MATCH);
    }

    boolean partial() {
        return words.contains(PARTIAL);
    }
}
