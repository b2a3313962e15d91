package app.daybook.markdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;

/**
 * One Markdown file, parsed and rendered. The readers ask {@link Block}s what an author wrote; callouts, figures,
 * citations and the like each draw what is theirs, and what they draw is made safe here.
 */
public final class Markdown {

    /** A line end would be a space in the middle of a word. */
    private static final int WITHOUT_LINE_END = -1;

    private final Margin margin;
    private final Headings headings;
    private final Hyperlinks hyperlinks;
    private final Citations citations;
    private final Drawings drawings;
    private final Players players;
    private final Terms terms;
    private final Pieces pieces = new Pieces();
    private final HtmlRenderer renderer;

    /** What a text may point at; each answers nothing for what does not exist. */
    public interface Links {

        /** The address of another day by the lesson's id. */
        Optional<String> lesson(String lessonId);

        /** The picture's address and its size in pixels, by its path in the course folder. */
        Optional<Picture> picture(String path);

        /** Sound or film by its path in the course folder. */
        default Optional<Recording> recording(String path) {
            return Optional.empty();
        }

        /** How a cited work is named in running text, by its key. */
        Optional<String> work(String key);

        Set<String> workKeys();

        Set<String> lessonIds();

        Set<String> muscleIds();

        /** The ids of explained words by every form of them; nothing where words are not explained. */
        default Map<String, String> terms() {
            return Map.of();
        }

        /** Who draws fenced blocks, by the word behind the fence; other fenced blocks are code. */
        Map<String, Drawing> drawings();
    }

    /** @param narrower the same picture with fewer pixels, for screens that show no more */
    public record Picture(String address, int width, int height, Optional<Picture> narrower) {

        /** How wide a page shows it: all of a phone, which enlarges it somewhat, and the column of a lesson. */
        static final String SIZES = "(max-width: 40rem) 33rem, 36rem";

        public Picture(String address, int width, int height) {
            this(address, width, height, Optional.empty());
        }
    }

    /**
     * Sound or film, with what stands for it where it is not heard or seen.
     *
     * @param type as HTTP names it
     * @param width in pixels, as is {@code height}; 0 for sound, and where it is not known
     * @param millis how long it is; 0 where it is not known
     * @param poster the address of a picture that is shown before it plays
     * @param captions the address of its captions
     * @param transcript its paragraphs; none where there is no transcript
     * @param beside the path of its captions and its transcript in the course folder, without their endings
     * @param language of its words
     */
    public record Recording(
            String address,
            String type,
            int width,
            int height,
            long millis,
            Optional<String> poster,
            Optional<String> captions,
            List<String> transcript,
            String beside,
            String language) {

        public boolean isFilm() {
            return type.startsWith("video/");
        }
    }

    public Markdown(String file, Links links, Findings findings) {
        margin = new Margin(file, findings);
        headings = new Headings(margin);
        hyperlinks = new Hyperlinks(links, margin);
        citations = new Citations(links, hyperlinks, margin);
        drawings = new Drawings(links.drawings(), margin);
        players = new Players(margin);
        terms = new Terms(links.terms());
        renderer = Dialect.renderer(List.of(
                headings,
                hyperlinks,
                citations,
                drawings,
                terms,
                pieces,
                new Callouts(margin),
                new Figures(links, players, margin),
                new Footnotes(margin),
                new Tables(margin)));
    }

    /** Renders a text whose line numbers are those of the file, safe to put into a page. */
    public String html(String text) {
        return stretches(text, Asides.NONE).get(0);
    }

    /** Renders a text in stretches, of which each ends where an aside was taken out, and the last with the text. */
    public List<String> stretches(String text, Asides asides) {
        Slips.tell(text, margin);
        pieces.leaving(rest -> terms.whileSilent(() -> players.whileSilent(() -> asides.take(rest))));
        String html = safe(bounded(
                () -> terms.whileDrawing(() -> players.whileDrawing(() -> renderer.render(Dialect.parse(text))))));
        hyperlinks.refuseDangling(headings);
        List<String> stretches = new ArrayList<>();
        String rest = html;
        for (int number = 1; rest.contains(Pieces.place(number)); number++) {
            int end = rest.indexOf(Pieces.place(number));
            stretches.add(rest.substring(0, end));
            rest = rest.substring(end + Pieces.place(number).length());
        }
        stretches.add(rest);
        return stretches;
    }

    /** Has the blocks of a text read, which can be rendered one by one as long as that goes on. */
    public void read(String text, Consumer<List<Block>> reader) {
        Slips.tell(text, margin);
        bounded(() -> {
            Document document = Dialect.parse(text);
            pieces.whileDrawing(() -> reader.accept(Block.childrenOf(document)));
            return renderer.render(document);
        });
    }

    /** What {@link Nesting} lets through and the parser still cannot hold costs this file, not the course's others. */
    private String bounded(Supplier<String> drawing) {
        try {
            return drawing.get();
        } catch (StackOverflowError e) {
            margin.error(
                    1,
                    "nesting",
                    "This file cannot be read: somewhere too many marks stand within each other; divide the longest"
                            + " paragraphs with empty lines.");
            return "";
        }
    }

    public String html(List<Block> blocks) {
        return safe(pieces.sheet(sheet -> blocks.forEach(block -> sheet.render(block.node()))));
    }

    /** The content of a heading or paragraph without its own tag. */
    public String inline(Block block) {
        return safe(pieces.sheet(sheet -> sheet.renderChildren(block.node())));
    }

    public List<TaskList.Item> ticked(Block list) {
        return TaskList.read(list, this, margin);
    }

    public List<TaskList.Item> numbered(Block list) {
        return TaskList.numbered(list, this);
    }

    public List<Section> sections() {
        return headings.sections();
    }

    /** The keys of what was cited so far, in the order of first citation. */
    public List<String> cited() {
        return citations.cited();
    }

    /** How long the recordings of the page are together; nothing where there are none, or one does not say. */
    public Optional<Duration> playingTime() {
        return players.playingTime();
    }

    /** The ids of the terms that the page uses, in the order in which they stand. */
    public Set<String> terms() {
        return terms.met();
    }

    private String safe(String html) {
        return players.drawInto(drawings.drawInto(SafeHtml.clean(Footnotes.named(html))));
    }
}
