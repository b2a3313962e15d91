package app.daybook.badge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.lang.Keywords;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The JSON-LD contexts that a badge may name, read from the class path once; any other address is refused. */
public final class Contexts implements DocumentLoader {

    /** W3C Verifiable Credentials Data Model 2.0, section 4.3. */
    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    /** Open Badges 3.0, appendix B.1. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** Open Badges 3.0: the types of its extensions, among them that of its JSON schemas. */
    public static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    static final Contexts BUNDLED = new Contexts(Map.of(
            CREDENTIALS, "/contexts/credentials-v2.jsonld",
            OPEN_BADGES, "/contexts/open-badges-3.0.3.jsonld",
            EXTENSIONS, "/contexts/open-badges-extensions.jsonld"));

    /** Lists of addresses that are kept worked through: ours, and what other issuers write. */
    private static final int MOST_BEGUN = 16;

    private final Map<String, Document> documents = new HashMap<>();

    private final Cache<JsonValue, ActiveContext> begun =
            Caffeine.newBuilder().maximumSize(MOST_BEGUN).build();

    /** @param resources address of each context and its place on the class path */
    Contexts(Map<String, String> resources) {
        resources.forEach((address, resource) -> documents.put(address, read(resource)));
    }

    /** A term that no context defines is refused. */
    JsonLdOptions options() {
        var options = new JsonLdOptions(this);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        return options;
    }

    /**
     * What the names in a document mean. Where its context is a list of addresses it is worked through once, which takes
     * as long as all the rest of a badge; nothing changes it from then on.
     *
     * @throws JsonLdError if an address is none of ours
     */
    ActiveContext begin(JsonObject document) throws JsonLdError {
        var nothing = new ActiveContext(ProcessingRuntime.of(options()));
        JsonValue context = document.get(Keywords.CONTEXT);
        if (context == null) {
            return nothing;
        }
        ActiveContext known = begun.getIfPresent(context);
        if (known != null) {
            return known;
        }
        ActiveContext read = nothing.newContext().create(context, null);
        if (context instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance)) {
            begun.put(context, read);
        }
        return read;
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        Document known = documents.get(address.toString());
        if (known == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not one of ours: " + address);
        }
        return known;
    }

    private static Document read(String resource) {
        try (InputStream in = Contexts.class.getResourceAsStream(resource)) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("Not a JSON-LD context: " + resource, e);
        }
    }
}
