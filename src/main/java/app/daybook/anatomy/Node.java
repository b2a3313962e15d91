package app.daybook.anatomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML with the line of every value. Exactly one of scalar, fields and items is set; an empty value has none.
 *
 * @param line counted from 1; that of the key where there is one
 */
record Node(int line, String scalar, Map<String, Node> fields, List<Node> items) {

    /** Reads one document; duplicate keys and aliases are refused, for both hide what is meant. */
    static Node read(String yaml) {
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            if (parser.nextToken() == null) {
                throw refused(1, "the text is empty", "write at least one key");
            }
            return read(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String what = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            throw refused(line, "this is no YAML: " + what, "check indentation, colons and quotation marks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node read(YAMLParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
            throw refused(line, "an alias (*) stands here", "write the value out");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new Node(line, null, null, items);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int keyLine = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (fields.put(key, read(parser).at(keyLine)) != null) {
                    throw refused(keyLine, "“" + key + "” is there twice", "keep one of them");
                }
            }
            return new Node(line, null, fields, null);
        }
        return new Node(line, token == JsonToken.VALUE_NULL ? null : parser.getText(), null, null);
    }

    private Node at(int line) {
        return new Node(line, scalar, fields, items);
    }

    private static AtlasInvalid refused(int line, String what, String toDo) {
        return new AtlasInvalid(List.of(new AtlasInvalid.Finding(line, what, toDo)));
    }
}
