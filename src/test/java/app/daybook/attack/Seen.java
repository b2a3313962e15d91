package app.daybook.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import app.daybook.certificate.lettering.NamesTest;

/**
 * A place where somebody reads what others wrote, and what is wrong with how it stands there.
 *
 * @param kind html, pdf, csv or json
 * @param bytes as they are sent
 */
record Seen(String kind, byte[] bytes) {

    /** What nobody sees, and what turns the text around it; the two by which a sentence of ours holds a name are apart. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066\\u2067\\ufffe\\uffff]");

    private static final String OWN_LINE = "bdi, [dir=auto], textarea, title";

    private static final Pattern FORMULA = Pattern.compile("(?:^|[;,|\\t\\r\\n])[ \\u00a0]*[=+@\\-]");

    static Seen of(String name, byte[] bytes) {
        String kind = name.replaceFirst(".*\\.", "");
        return new Seen(kind.equals(name) ? "html" : kind, bytes);
    }

    boolean holds(String word) {
        return kind.equals("pdf") ? printed().contains(word) : new String(bytes, StandardCharsets.UTF_8).contains(word);
    }

    /** @param word that everything hostile has in it */
    List<String> faults(String word) {
        String text = kind.equals("pdf") ? printed() : new String(bytes, StandardCharsets.UTF_8);
        List<String> faults = new ArrayList<>();
        Matcher unseen = UNSEEN.matcher(text.replaceFirst("^\\ufeff", ""));
        if (unseen.find() && !kind.equals("json")) {
            faults.add(String.format("holds U+%04X", (int) unseen.group().charAt(0)));
        }
        switch (kind) {
            case "html" -> html(text, word, faults);
            case "csv" -> csv(text, faults);
            default -> {}
        }
        return faults;
    }

    private static void html(String text, String word, List<String> faults) {
        Document page = Jsoup.parse(text);
        page.select("script:not([src]), img[src=x], iframe, object, embed")
                .forEach(foreign -> faults.add("has an element of somebody's: " + foreign));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase();
                if (attribute.getKey().startsWith("on")
                        || List.of("href", "src", "action", "formaction").contains(attribute.getKey())
                                && value.startsWith("javascript:")) {
                    faults.add("runs " + attribute);
                }
            }
            String own = element.ownText();
            if (own.replaceAll("\\u2068[^\\u2069]*\\u2069", "").contains(word) && element.closest(OWN_LINE) == null) {
                faults.add("turns what stands around it: " + element);
            }
        }
    }

    private static void csv(String table, List<String> faults) {
        Matcher cell = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\r\n|$)").matcher(table.replace("\uFEFF", ""));
        int end = 0;
        while (cell.find() && cell.start() == end) {
            end = cell.end();
            if (FORMULA.matcher(cell.group(1)).find() && !cell.group(1).matches("-?[0-9.:T Z-]*")) {
                faults.add("runs a cell: " + cell.group(1));
            }
        }
        if (end < table.replace("\uFEFF", "").length()) {
            faults.add("is no table after " + table.substring(Math.max(0, end - 40), end));
        }
    }

    private String printed() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document)
                    + NamesTest.spoken(document.getDocumentCatalog().getStructureTreeRoot())
                    + document.getDocumentInformation().getTitle()
                    + document.getDocumentInformation().getAuthor()
                    + document.getDocumentInformation().getSubject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
