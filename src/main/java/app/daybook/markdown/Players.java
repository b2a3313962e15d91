package app.daybook.markdown;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Draws sound and film as the players that browsers bring, which need no script, with captions and transcript. A player
 * is richer than what an author may write: the text holds its place, as with {@link Drawings}.
 */
final class Players {

    private static final int MOST = 20;

    private final Margin margin;
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private boolean inText;

    Players(Margin margin) {
        this.margin = margin;
    }

    /** What is drawn meanwhile may hold players. */
    String whileDrawing(Supplier<String> drawing) {
        inText = true;
        try {
            return drawing.get();
        } finally {
            inText = false;
        }
    }

    /** What is drawn meanwhile may hold none: questions go to other programs and into books, which play nothing. */
    int whileSilent(IntSupplier drawing) {
        boolean before = inText;
        inText = false;
        try {
            return drawing.getAsInt();
        } finally {
            inText = before;
        }
    }

    /** The safe HTML with each player in its place. */
    String drawInto(String safe) {
        String whole = safe;
        for (Map.Entry<String, String> player : drawn.entrySet()) {
            whole = whole.replace(player.getKey(), player.getValue());
        }
        return whole;
    }

    /** How long all of them are together; nothing where there are none, or one does not say. */
    Optional<Duration> playingTime() {
        return millis.isEmpty() || millis.containsValue(0L)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        millis.values().stream().mapToLong(Long::longValue).sum()));
    }

    void hold(Node image, String path, Markdown.Recording recording, String caption, HtmlWriter html) {
        String alternative = Block.plain(image);
        tell(image, path, alternative, recording);
        if (!inText) {
            margin.error(
                    image,
                    "recording",
                    "Sound and film stand in the text of a day and not in a question; put " + path + " before it.");
            return;
        }
        if (drawn.size() == MOST) {
            margin.error(image, "recording", "A page takes " + MOST + " recordings at most; split the lesson.");
            return;
        }
        millis.put(recording.address(), recording.millis());
        String place = "recording-" + (drawn.size() + 1) + "-place";
        drawn.put("<div id=\"" + place + "\"></div>", figure(recording, alternative, caption));
        html.line().attr("id", place).withAttr().tag("div").closeTag("div").line();
    }

    private void tell(Node image, String path, String alternative, Markdown.Recording recording) {
        if (alternative.isBlank()) {
            margin.error(
                    image,
                    "text-alternative",
                    "The recording " + path + " has no text alternative; say between [ and ] what it plays.");
        }
        if (recording.isFilm() && recording.captions().isEmpty()) {
            margin.error(
                    image,
                    "captions",
                    "The film " + path + " has no captions; put them into " + recording.beside() + ".vtt.");
        }
        if (recording.transcript().isEmpty()) {
            margin.error(
                    image,
                    "transcript",
                    "The recording " + path + " has no transcript; write down what is said and done in "
                            + recording.beside() + ".txt.");
        }
    }

    private static String figure(Markdown.Recording recording, String alternative, String caption) {
        String tag = recording.isFilm() ? "video" : "audio";
        StringBuilder html = new StringBuilder("<figure class=\"recording\">\n<").append(tag);
        html.append(" controls preload=\"none\" aria-label=\"")
                .append(quoted(alternative))
                .append('"');
        if (recording.width() > 0) {
            html.append(" width=\"").append(recording.width()).append("\" height=\"");
            html.append(recording.height()).append('"');
        }
        recording
                .poster()
                .ifPresent(poster ->
                        html.append(" poster=\"").append(quoted(poster)).append('"'));
        html.append(">\n<source src=\"").append(quoted(recording.address())).append("\" type=\"");
        html.append(recording.type()).append("\">\n");
        recording
                .captions()
                .ifPresent(captions -> html.append("<track kind=\"captions\" src=\"")
                        .append(quoted(captions))
                        .append("\" srclang=\"")
                        .append(quoted(recording.language()))
                        .append("\" label=\"Captions\" default>\n"));
        html.append("<a href=\"").append(quoted(recording.address())).append("\">");
        html.append(SafeHtml.text(alternative)).append("</a>\n</").append(tag).append(">\n<figcaption>");
        html.append(SafeHtml.text(caption.isBlank() ? alternative : caption));
        if (recording.millis() > 0) {
            html.append(" <span class=\"length\">")
                    .append(length(recording.millis()))
                    .append("</span>");
        }
        html.append("</figcaption>\n</figure>\n");
        if (!recording.transcript().isEmpty()) {
            html.append("<details class=\"transcript\">\n<summary>Transcript</summary>\n");
            recording
                    .transcript()
                    .forEach(paragraph ->
                            html.append("<p>").append(SafeHtml.text(paragraph)).append("</p>\n"));
            html.append("</details>\n");
        }
        return html.toString();
    }

    private static String quoted(String text) {
        return SafeHtml.text(text).replace("\"", "&quot;");
    }

    private static String length(long millis) {
        long seconds = Math.max(1, Math.round(millis / 1000.0));
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }
}
