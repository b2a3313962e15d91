package app.daybook.studio.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import app.daybook.web.Digest;
import app.daybook.web.remembered.Gzip;

/**
 * The modules of the editor (CodeMirror), as their libraries bring them. They name each other by bare words, which
 * browsers look up in an import map; that would have to stand in the page, where our security policy lets no script
 * stand. So the words are made addresses here, once, when the application starts.
 */
@Named("editor")
@Singleton
class EditorModules {

    private static final String RESOURCES = "META-INF/resources";
    private static final Pattern IMPORT = Pattern.compile("(\\b(?:from|import)\\s*)([\"'])(@?[a-z][^\"'.]*)\\2");

    /** They are sent to each editor once, and compressed here once. */
    private static final int SMALLEST = 9;

    private final Map<String, byte[]> modules = new TreeMap<>();
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final String mark;

    EditorModules() {
        Map<String, String> places = places();
        Map<String, String> texts = new TreeMap<>();
        places.forEach((word, place) -> texts.put(word, text(RESOURCES + place)));
        this.mark = Digest.sha256(texts.toString()).substring(0, 12);
        texts.forEach(
                (word, text) -> modules.put(file(word), addressed(text, places).getBytes(StandardCharsets.UTF_8)));
    }

    /** Where they are; it changes whenever one of them does. */
    public String getRoot() {
        return "/editor/" + mark;
    }

    /** @param small whether it is to be compressed (gzip) */
    Optional<byte[]> module(String at, String file, boolean small) {
        return Optional.ofNullable(at.equals(mark) ? modules.get(file) : null)
                .map(plain -> small ? compressed.computeIfAbsent(file, first -> Gzip.of(plain, SMALLEST)) : plain);
    }

    int count() {
        return modules.size();
    }

    private static String file(String word) {
        return word.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "") + ".js";
    }

    /** Relative, so that a module finds the others wherever all of them are. */
    private static String addressed(String text, Map<String, String> places) {
        return IMPORT.matcher(text).replaceAll(found -> {
            String word = found.group(3);
            if (!places.containsKey(word)) {
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement(found.group(1) + "\"./" + file(word) + "\"");
        });
    }

    /** By the words under which modules name each other: each library brings its own piece of an import map. */
    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL piece : Collections.list(loader.getResources("META-INF/importmap.json"))) {
                try (InputStream in = piece.openStream()) {
                    JsonNode imports = new ObjectMapper().readTree(in).path("imports");
                    imports.properties().forEach(word -> {
                        if (word.getValue().asText().endsWith(".js")) {
                            places.put(word.getKey(), word.getValue().asText());
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static String text(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
