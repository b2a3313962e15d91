package app.daybook.anatomy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.anatomy.AtlasInvalid.Finding;

/** The keys of one YAML mapping, read with findings instead of exceptions, so that an author sees all faults at once. */
final class Fields {

    private final Node node;
    private final List<Finding> findings;

    /** Takes a mapping with these keys and no others. */
    Fields(Node node, List<Finding> findings, String... known) {
        this.node = node;
        this.findings = findings;
        if (node.fields() == null) {
            found(
                    node.line(),
                    "keys are expected here",
                    "write one of " + String.join(", ", known) + ", each with a colon");
            return;
        }
        Set<String> allowed = Set.of(known);
        node.fields().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                found(value.line(), "unknown key “" + key + "”", nearest(key, known));
            }
        });
    }

    int line() {
        return node.line();
    }

    /** The line of a key; that of the mapping where the key is absent. */
    int line(String key) {
        return has(key) ? get(key).line() : line();
    }

    boolean has(String key) {
        return get(key) != null;
    }

    private Node get(String key) {
        return node.fields() == null ? null : node.fields().get(key);
    }

    /** A text that must be there; the empty string after a finding. */
    String text(String key) {
        Node value = get(key);
        if (value == null || value.scalar() == null || value.scalar().isBlank()) {
            found(value == null ? line() : value.line(), "“" + key + "” is missing", "write it as one text");
            return "";
        }
        return value.scalar().strip();
    }

    /** A number within bounds, both included. */
    double number(String key, double least, double most) {
        String text = text(key);
        if (text.isEmpty()) {
            return least;
        }
        int line = get(key).line();
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
            found(line, key + " " + text + " is out of range", "use " + Pen.number(least) + " to " + Pen.number(most));
        } catch (NumberFormatException e) {
            found(line, key + " “" + text + "” is no number", "use digits and a decimal point");
        }
        return least;
    }

    /** One of the words of an enum, in lower case with hyphens; null after a finding. */
    <E extends Enum<E>> E one(String key, Class<E> of) {
        String text = text(key);
        return text.isEmpty() ? null : word(new Node(get(key).line(), text, null, null), key, of);
    }

    <E extends Enum<E>> E word(Node value, String key, Class<E> of) {
        String[] words = Arrays.stream(of.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(value.scalar())) {
                return of.getEnumConstants()[i];
            }
        }
        found(
                value.line(),
                key + " “" + value.scalar() + "” is unknown",
                nearest(String.valueOf(value.scalar()), words));
        return null;
    }

    /** The items of a list; none if the key is absent. */
    List<Node> items(String key) {
        Node value = get(key);
        if (value == null) {
            return List.of();
        }
        if (value.items() == null) {
            found(value.line(), "“" + key + "” is no list", "start each item with a dash, or write [a, b]");
            return List.of();
        }
        return value.items();
    }

    List<String> texts(String key) {
        return items(key).stream()
                .filter(item -> {
                    boolean fine = item.scalar() != null && !item.scalar().isBlank();
                    if (!fine) {
                        found(item.line(), "an item of “" + key + "” is no text", "write one phrase after the dash");
                    }
                    return fine;
                })
                .map(item -> item.scalar().strip())
                .toList();
    }

    /** The mapping under a key; an empty one at this line if it is absent. */
    Node map(String key) {
        Node value = get(key);
        return value != null ? value : new Node(line(), null, java.util.Map.of(), null);
    }

    void found(int line, String what, String toDo) {
        findings.add(new Finding(line, what, toDo));
    }

    static String nearest(String word, String... known) {
        return Arrays.stream(known)
                .min(Comparator.comparingInt(k -> distance(word, k)))
                .filter(k -> distance(word, k) <= Math.max(2, k.length() / 3))
                .map(k -> "did you mean “" + k + "”?")
                .orElseGet(() -> "use one of " + Arrays.stream(known).sorted().collect(Collectors.joining(", ")));
    }

    /** Levenshtein's distance: how many letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
