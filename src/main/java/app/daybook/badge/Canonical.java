package app.daybook.badge;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.json.JsonUtils;
import com.apicatalog.jsonld.lang.Keywords;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;

/**
 * What a JSON-LD document means, as bytes that depend on nothing else: RDF Dataset Canonicalization (RDFC-1.0), then
 * SHA-256. A term that no context defines is refused, for it would be dropped and so not be signed.
 */
final class Canonical {

    /** A badge of ours needs a few dozen; a graph made to keep us busy (RDFC-1.0, section 7.1) needs millions. */
    private static final int MOST_STEPS = 20_000;

    private final Contexts contexts;

    Canonical(Contexts contexts) {
        this.contexts = contexts;
    }

    /** @throws NotCanonical if the document is no JSON-LD in the contexts that we know, or too tangled */
    byte[] sha256(JsonObject document) {
        return sha256(quads(document).getBytes(StandardCharsets.UTF_8));
    }

    /** Canonical N-Quads. */
    String quads(JsonObject document) {
        var canon = RdfCanon.create("SHA-256", new Patience());
        var quads = new StringWriter();
        try {
            ToRdfProcessor.toRdf(canon, expanded(document), contexts.options());
            canon.provide(new NQuadsWriter(quads));
        } catch (JsonLdError | RdfConsumerException | IllegalStateException | IllegalArgumentException e) {
            throw new NotCanonical(e);
        }
        return quads.toString();
    }

    /** JSON-LD 1.1 Processing Algorithms and API, 5.1 and 9.1, with a context that was worked through before. */
    private JsonArray expanded(JsonObject document) throws JsonLdError {
        JsonObject rest =
                Json.createObjectBuilder(document).remove(Keywords.CONTEXT).build();
        JsonValue expanded =
                Expansion.with(contexts.begin(document), rest, null, null).compute();
        if (expanded instanceof JsonObject object && object.keySet().equals(Set.of(Keywords.GRAPH))) {
            expanded = object.get(Keywords.GRAPH);
        }
        return JsonUtils.isNull(expanded) ? JsonValue.EMPTY_JSON_ARRAY : JsonUtils.toJsonArray(expanded);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class Patience implements RdfCanonTicker {

        private int steps;

        @Override
        public void tick() {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("Too tangled");
            }
        }
    }
}
