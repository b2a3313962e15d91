package app.daybook.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;
import app.daybook.yaml.YamlInvalid;
import app.daybook.yaml.YamlSource;

/**
 * A YAML mapping that is read key by key and knows the line of each value. What is missing, malformed or not known
 * becomes a finding; the reader gets a fallback and goes on, so that an author sees everything at once.
 */
public final class YamlMap {

    /** A remark of the author's has a space behind its sign; what has none was meant to be read. */
    private static final Pattern COMMENT = Pattern.compile("\\s+#\\S.*");

    private static final Pattern CURLY = Pattern.compile("[“”„‘’].*[“”‘’]");
    private static final Node NOTHING = new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK);

    private final String file;
    private final int firstLine;
    private final int line;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMap(String file, int firstLine, int line, Node node, Findings findings) {
        this.file = file;
        this.firstLine = firstLine;
        this.findings = findings;
        this.line = line;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                keys.put(key, entry.getKeyNode());
                values.put(key, entry.getValueNode());
            }
        } else {
            findings.error(file, line, "yaml", "Expected lines of the form \"key: value\" here.");
        }
    }

    /**
     * Reads a document; one that is not YAML is a finding and reads as empty.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     */
    public static YamlMap parse(String file, String text, int firstLine, Findings findings) {
        try {
            Optional<Node> root = YamlSource.read(text);
            if (root.isPresent()) {
                int line = firstLine + root.get().getStartMark().getLine();
                YamlMap map = new YamlMap(file, firstLine, line, root.get(), findings);
                map.refuseRepeatedKeys(root.get());
                map.tellSlips(root.get(), text.split("\n", -1));
                return map;
            }
            findings.error(file, firstLine, "yaml", "This is empty; see content/README.md for what belongs here.");
        } catch (YamlInvalid e) {
            findings.error(
                    file,
                    firstLine + e.line() - 1,
                    e.column(),
                    "yaml",
                    "This is not valid YAML: " + e.getMessage()
                            + ". A value that contains a colon needs quotation marks around it.");
        }
        return new YamlMap(file, firstLine, firstLine, NOTHING, findings);
    }

    int line() {
        return line;
    }

    public int lineOf(String key) {
        return keys.containsKey(key) ? lineOf(keys.get(key)) : line;
    }

    /** The line of one item of the list under the key. */
    public int lineOf(String key, String item) {
        return items(key).stream()
                .filter(node -> node instanceof ScalarNode scalar
                        && scalar.getValue().strip().equals(item))
                .findFirst()
                .map(this::lineOf)
                .orElse(lineOf(key));
    }

    Set<String> keys() {
        return keys.keySet();
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** Whether a mapping was expected here and something else stands there; that is a finding already. */
    boolean isMalformed(String key) {
        return has(key) && !(values.get(key) instanceof MappingNode);
    }

    /** A required text; blank is a finding and an empty text. */
    String text(String key) {
        Optional<String> value = optionalText(key);
        if (value.map(String::isBlank).orElse(!has(key))) {
            error(key, "missing", "The key \"" + key + "\" is missing or empty; add it.");
        }
        return value.orElse("");
    }

    /** A required text that certificates print, so that it must leave room for the rest of the page. */
    String printed(String key, int longest) {
        String text = text(key);
        if (text.length() > longest) {
            error(
                    key,
                    "printed",
                    "\"" + key + "\" is printed on certificates and has " + text.length()
                            + " characters; shorten it to " + longest + ".");
        }
        return text;
    }

    public Optional<String> optionalText(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        error(key, "value", "\"" + key + "\" takes one text on one line.");
        return Optional.empty();
    }

    /** A whole number within bounds; {@code fallback} when the key is not there. */
    public int number(String key, int least, int most, int fallback) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return fallback;
        }
        return value(key, text.get(), "a whole number from " + least + " to " + most, raw -> {
                    int number = Integer.parseInt(raw);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                })
                .orElse(fallback);
    }

    /** A value that {@code parse} understands; what it throws becomes a finding that names what is expected. */
    public <T> Optional<T> value(String key, String raw, String expected, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(raw));
        } catch (RuntimeException e) {
            error(key, "value", "\"" + key + "\" is \"" + raw + "\"; it takes " + expected + ".");
            return Optional.empty();
        }
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                error(item, "value", "\"" + key + "\" takes a list of plain texts.");
            }
        }
        return texts;
    }

    /** A list with at least one text; without one it is a finding. */
    List<String> requiredTexts(String key) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            error(key, "missing", "The key \"" + key + "\" is missing or empty; add one line or more with \"- \".");
        }
        return texts;
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        items(key).forEach(item -> maps.add(new YamlMap(file, firstLine, lineOf(item), item, findings)));
        return maps;
    }

    /** The mapping under the key; an empty one when it is not there. Its line is that of the key. */
    public YamlMap map(String key) {
        Node node = has(key) ? values.get(key) : NOTHING;
        return new YamlMap(file, firstLine, lineOf(key), node, findings);
    }

    /** To be called when everything was read: each key that nobody asked for is a finding with the nearest known key. */
    void refuseUnknownKeys() {
        for (String key : keys()) {
            if (!known.contains(key)) {
                error(
                        key,
                        "unknown-key",
                        "The key \"" + key + "\" is not known here; "
                                + Nearest.to(key, known)
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("remove it. Known keys: " + String.join(", ", known) + "."));
            }
        }
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(key, "value", "\"" + key + "\" takes a list, one item a line with \"- \".");
        return List.of();
    }

    private void refuseRepeatedKeys(Node node) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::refuseRepeatedKeys);
        } else if (node instanceof MappingNode mapping) {
            Set<String> seen = new LinkedHashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                    error(key, "repeated-key", "The key \"" + key.getValue() + "\" stands here twice; keep one.");
                }
                refuseRepeatedKeys(entry.getValueNode());
            }
        }
    }

    /** Values that YAML reads otherwise than they look. */
    private void tellSlips(Node node, String[] lines) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> tellSlips(item, lines));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> tellSlips(entry.getValueNode(), lines));
        } else if (node instanceof ScalarNode scalar && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN) {
            Mark end = scalar.getEndMark();
            String rest = lines[end.getLine()].substring(Math.min(end.getColumn(), lines[end.getLine()].length()));
            if (!scalar.getValue().isEmpty() && COMMENT.matcher(rest).matches()) {
                warning(
                        scalar,
                        "yaml-comment",
                        "To YAML \"" + rest.strip()
                                + "\" is a comment and not part of the value; put the whole value in"
                                + " quotation marks if it belongs to it.");
            }
            if (CURLY.matcher(scalar.getValue()).matches()) {
                warning(
                        scalar,
                        "curly-quotes",
                        "Curly quotation marks are part of the text to YAML; write straight ones (\"), or none.");
            }
        }
    }

    /** About a key; about the line on which the mapping begins where the key is not there. */
    private void error(String key, String rule, String message) {
        if (keys.containsKey(key)) {
            error(keys.get(key), rule, message);
        } else {
            findings.error(file, line, rule, message);
        }
    }

    private void error(Node place, String rule, String message) {
        findings.error(file, lineOf(place), place.getStartMark().getColumn() + 1, rule, message);
    }

    private void warning(Node place, String rule, String message) {
        findings.warning(file, lineOf(place), place.getStartMark().getColumn() + 1, rule, message);
    }

    private int lineOf(Node node) {
        return firstLine + node.getStartMark().getLine();
    }
}
