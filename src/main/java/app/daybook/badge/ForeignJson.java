package app.daybook.badge;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * JSON that came from anywhere. It is walked through once before it becomes objects, so that what is too deep, too long
 * or names a member twice costs no more than its length. What is left is I-JSON (RFC 7493), which all programs read alike.
 */
final class ForeignJson {

    /** Characters of a document; badges have about ten thousand. */
    static final int LONGEST = 64 * 1024;

    /** Badges have six levels. */
    private static final int DEEPEST = 24;

    /** Badges have a few dozen. Canonical form takes the square of their number where they say nothing. */
    private static final int MOST_OBJECTS = 500;

    private static final int LONGEST_NUMBER = 32;

    /** Powers of ten of a number: beyond, no program keeps it as a double (RFC 7493, section 2.2). */
    private static final int WIDEST = 308;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private ForeignJson() {}

    /** One object with at least one member, and nothing after it. */
    static Optional<JsonObject> read(String text) {
        if (text.length() > LONGEST || !isWithinBounds(text)) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject()).filter(object -> !object.isEmpty());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static boolean isWithinBounds(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            int objects = 1;
            while (!parser.getParsingContext().inRoot()) {
                JsonToken token = parser.nextToken();
                if (!isPlain(token, parser) || token == JsonToken.START_OBJECT && ++objects > MOST_OBJECTS) {
                    return false;
                }
            }
            return parser.nextToken() == null;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPlain(JsonToken token, JsonParser parser) throws IOException {
        if (token == null) {
            return false;
        }
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            // Half a surrogate pair would turn into a question mark, and be signed as one
            return StandardCharsets.UTF_8.newEncoder().canEncode(parser.getText());
        }
        if (token.isNumeric()) {
            var number = new BigDecimal(parser.getText());
            return Math.abs(number.scale()) <= WIDEST && Math.abs(number.precision() - number.scale()) <= WIDEST;
        }
        return true;
    }
}
