package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import app.daybook.yaml.YamlInvalid;
import app.daybook.yaml.YamlSource;

/**
 * YAML with the line of every value. Exactly one of scalar, fields and items is set; an empty value has none.
 *
 * @param line counted from 1; that of the key where there is one
 */
record Node(int line, String scalar, Map<String, Node> fields, List<Node> items) {

    /** Reads one document; duplicate keys are refused, for they hide what is meant. */
    static Node read(String yaml) {
        try {
            return YamlSource.read(yaml)
                    .map(root -> of(root, line(root)))
                    .orElseThrow(() -> refused(1, "the text is empty", "write at least one key"));
        } catch (YamlInvalid e) {
            throw refused(
                    e.line(), "this is no YAML: " + e.getMessage(), "check indentation, colons and quotation marks");
        }
    }

    private static Node of(org.yaml.snakeyaml.nodes.Node node, int line) {
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(of(item, line(item))));
            return new Node(line, null, null, items);
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Node> fields = new LinkedHashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                int keyLine = line(entry.getKeyNode());
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (fields.put(key, of(entry.getValueNode(), keyLine)) != null) {
                    throw refused(keyLine, "“" + key + "” is there twice", "keep one of them");
                }
            }
            return new Node(line, null, fields, null);
        }
        return new Node(line, node.getTag().equals(Tag.NULL) ? null : ((ScalarNode) node).getValue(), null, null);
    }

    private static int line(org.yaml.snakeyaml.nodes.Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static AtlasInvalid refused(int line, String what, String toDo) {
        return new AtlasInvalid(List.of(new AtlasInvalid.Finding(line, what, toDo)));
    }
}
