package app.daybook.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;

import app.daybook.anatomy.AskMap;
import app.daybook.quiz.Numerals;

/**
 * One Markdown file, parsed and rendered. The readers ask {@link Block}s what an author wrote; callouts, figures,
 * citations and the like each draw what is theirs, and what they draw is made safe here.
 */
final class Markdown {

    /** A line end would be a space in the middle of a word. */
    private static final int WITHOUT_LINE_END = -1;

    private final Margin margin;
    private final Headings headings;
    private final Hyperlinks hyperlinks;
    private final Citations citations;
    private final BodyMaps bodyMaps;
    private final Pieces pieces = new Pieces();
    private final HtmlRenderer renderer;

    /** What a text may point at; each answers nothing for what does not exist. */
    interface Links {

        /** How the language of the course writes numbers. */
        Numerals numerals();

        /** The address of another day by the lesson's id. */
        Optional<String> lesson(String lessonId);

        /** The picture's address and its size in pixels, by its path in the course folder. */
        Optional<Picture> picture(String path);

        Optional<Reference> reference(String key);

        Set<String> referenceKeys();

        Set<String> lessonIds();

        Set<String> muscleIds();

        /**
         * Draws a body map from the YAML of its block.
         *
         * @throws app.daybook.anatomy.AtlasInvalid with every fault, its line within the block and what to do
         * @throws IllegalArgumentException where the course has no atlas, with what to do
         */
        String bodyMap(String yaml, int number);

        /**
         * Reads a body on which a place is to be marked from the YAML of its block.
         *
         * @param id of the question: no two drawings on a page may share an id
         * @throws IllegalArgumentException with what is wrong and what to do
         */
        Marking marking(String yaml, String id);
    }

    /**
     * A place to mark on the body.
     *
     * @param answer the place as the atlas draws it
     */
    record Marking(AskMap map, String answer) {}

    record Picture(String address, int width, int height) {}

    Markdown(String file, Links links, Findings findings) {
        margin = new Margin(file, findings);
        headings = new Headings(margin);
        hyperlinks = new Hyperlinks(links, margin);
        citations = new Citations(links, hyperlinks, margin);
        bodyMaps = new BodyMaps(links, margin);
        renderer = Dialect.renderer(List.of(
                headings,
                hyperlinks,
                citations,
                bodyMaps,
                pieces,
                new Callouts(margin),
                new Figures(links, margin),
                new Footnotes(margin),
                new Tables()));
    }

    /** Renders a text whose line numbers are those of the file, safe to put into a page. */
    String html(String text) {
        String html = renderer.render(Dialect.parse(text));
        hyperlinks.refuseDangling(headings);
        return safe(html);
    }

    /** Has the blocks of a text read, which can be rendered one by one as long as that goes on. */
    void read(String text, Consumer<List<Block>> reader) {
        Document document = Dialect.parse(text);
        pieces.whileDrawing(() -> reader.accept(Block.childrenOf(document)));
        renderer.render(document);
    }

    String html(List<Block> blocks) {
        return safe(pieces.sheet(sheet -> blocks.forEach(block -> sheet.render(block.node()))));
    }

    /** The content of a heading or paragraph without its own tag. */
    String inline(Block block) {
        return safe(pieces.sheet(sheet -> sheet.renderChildren(block.node())));
    }

    List<TaskList.Item> ticked(Block list) {
        return TaskList.read(list, this, margin);
    }

    List<TaskList.Item> numbered(Block list) {
        return TaskList.numbered(list, this);
    }

    List<Lesson.Section> sections() {
        return headings.sections();
    }

    /** What was cited so far, in the order of first citation. */
    List<Reference> cited() {
        return citations.cited();
    }

    private String safe(String html) {
        return bodyMaps.drawInto(SafeHtml.clean(html));
    }
}
