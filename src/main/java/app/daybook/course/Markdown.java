package app.daybook.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

import app.daybook.anatomy.AskMap;

/**
 * One Markdown file, parsed and rendered. The readers ask {@link Block}s what an author wrote; callouts, figures,
 * citations and the like each draw what is theirs, and what they draw is made safe here.
 */
final class Markdown {

    private final Margin margin;
    private final Headings headings;
    private final Hyperlinks hyperlinks;
    private final Citations citations;
    private final BodyMaps bodyMaps;
    private final HtmlRenderer renderer;
    private Document document;

    /** What a text may point at; each answers nothing for what does not exist. */
    interface Links {

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
                new Callouts(margin),
                new Figures(links, margin),
                new Footnotes(margin),
                new Tables()));
    }

    /** Parses a text whose line numbers are those of the file. */
    List<Block> parse(String text) {
        document = Dialect.parse(text);
        return Block.childrenOf(document);
    }

    /** Renders everything that was parsed, safe to put into a page. */
    String html() {
        String html = renderer.render(document);
        hyperlinks.refuseDangling(headings);
        return safe(html);
    }

    String html(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(renderer.render(block.node())));
        return safe(html.toString().strip());
    }

    /** The content of a heading or paragraph without its own tag. */
    String inline(Block block) {
        StringBuilder html = new StringBuilder();
        for (Node child : block.node().getChildren()) {
            html.append(renderer.render(child));
        }
        return safe(html.toString().strip());
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
