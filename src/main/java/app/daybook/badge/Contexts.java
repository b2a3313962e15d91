package app.daybook.badge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;

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

    private final Map<String, Document> documents = new HashMap<>();

    /** @param resources address of each context and its place on the class path */
    Contexts(Map<String, String> resources) {
        resources.forEach((address, resource) -> documents.put(address, read(resource)));
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
