package app.daybook.badge;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CanonicalTest {

    private static final String CREDENTIALS = "\"" + Contexts.CREDENTIALS + "\"";
    private static final String BADGES = "\"" + Contexts.OPEN_BADGES + "\"";

    private final Canonical canonical = new Canonical(Contexts.BUNDLED);

    @Test
    void meansTheSameWhetherItsContextIsNewOrKnown() throws Exception {
        JsonObject badge = badge("[" + CREDENTIALS + ", " + BADGES + "]", "Achievement");
        String whole = byTheLibraryAlone(badge);
        assertTrue(whole.contains("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), whole);
        assertEquals(whole, canonical.quads(badge));
        assertEquals(whole, canonical.quads(badge));
    }

    @Test
    void keepsContextsApart() {
        String both = "[" + CREDENTIALS + ", " + BADGES + "]";
        assertTrue(canonical.quads(badge(both, "Achievement")).contains("#Achievement"));
        assertThrows(NotCanonical.class, () -> canonical.quads(badge("[" + CREDENTIALS + "]", "Achievement")));
        assertThrows(
                NotCanonical.class,
                () -> canonical.quads(badge("[" + CREDENTIALS + ", \"https://elsewhere.example/\"]", "Achievement")));
        assertThrows(
                NotCanonical.class,
                () -> canonical.quads(json("{\"@context\": " + both + ", \"nobodySaidWhat\": \"1\"}")));
        assertTrue(canonical.quads(badge(both, "Achievement")).contains("#Achievement"));
    }

    @Test
    void forgetsAContextThatADocumentBringsItself() {
        assertTrue(named("{\"name\": \"https://one.example/\"}").contains("https://one.example/"));
        assertTrue(named("{\"name\": \"https://other.example/\"}").contains("https://other.example/"));
        assertTrue(named("[{\"name\": \"https://one.example/\"}]").contains("https://one.example/"));
        assertTrue(named("[{\"name\": \"https://other.example/\"}]").contains("https://other.example/"));
    }

    @Test
    void doesSoForManyAtOnce() throws Exception {
        JsonObject badge = badge("[" + CREDENTIALS + ", " + BADGES + "]", "Achievement");
        String whole = byTheLibraryAlone(badge);
        List<String> all = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> new Canonical(Contexts.BUNDLED).quads(badge))
                .distinct()
                .toList();
        assertEquals(List.of(whole), all);
    }

    @Test
    void readsAGraphAsTheLibraryDoes() throws Exception {
        JsonObject graph = json("{\"@context\": [" + CREDENTIALS
                + "], \"@graph\": [{\"id\": \"urn:a:b\", \"type\": \"VerifiableCredential\"}]}");
        assertEquals(byTheLibraryAlone(graph), canonical.quads(graph));
    }

    private String named(String context) {
        return canonical.quads(json("{\"@context\": " + context + ", \"name\": \"Ann\"}"));
    }

    private static JsonObject badge(String context, String type) {
        return json("""
                {"@context": %s, "id": "https://courses.example/1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": "https://courses.example",
                 "credentialSubject": {"type": ["AchievementSubject"], "achievement": {"id": "https://courses.example/a", "type": ["%s"]}}}""".formatted(context, type));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static String byTheLibraryAlone(JsonObject document) throws Exception {
        var canon = RdfCanon.create("SHA-256");
        var quads = new StringWriter();
        JsonLd.toRdf(JsonDocument.of(document))
                .options(Contexts.BUNDLED.options())
                .provide(canon);
        canon.provide(new NQuadsWriter(quads));
        return quads.toString();
    }
}
