package app.daybook.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;

/**
 * One Markdown file, parsed and rendered: the only class that knows Flexmark. CommonMark with tables, footnotes,
 * definition lists, callouts, figures, citations and body maps; raw HTML is shown as text, never obeyed.
 */
final class Markdown {

    private static final Set<String> CALLOUTS = Set.of("NOTE", "TIP", "CAUTION", "DANGER");
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.<Extension>of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private final String file;
    private final Links links;
    private final Findings findings;
    private final HtmlRenderer renderer;
    private final Set<String> anchors = new HashSet<>();
    private final List<Lesson.Section> sections = new ArrayList<>();
    private final List<Reference> cited = new ArrayList<>();
    private final Map<String, String> drawings = new LinkedHashMap<>();
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
         * @throws IllegalArgumentException with what is wrong and what to do
         */
        String bodyMap(String yaml, int number);
    }

    record Picture(String address, int width, int height) {}

    /** A task list item of a quiz: whether it is ticked, its text and the quotation under it. */
    record Ticked(boolean right, String text, String feedback, int line) {}

    Markdown(String file, Links links, Findings findings) {
        this.file = file;
        this.links = links;
        this.findings = findings;
        this.renderer = HtmlRenderer.builder(OPTIONS)
                .nodeRendererFactory(options -> new CourseRenderer())
                .build();
    }

    /** Parses a text whose line numbers are those of the file. */
    List<Node> parse(String text) {
        document = PARSER.parse(text);
        List<Node> blocks = new ArrayList<>();
        document.getChildren().forEach(blocks::add);
        return blocks;
    }

    /** Renders everything that was parsed, safe to put into a page. */
    String html() {
        return safe(renderer.render(document));
    }

    String html(List<Node> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(renderer.render(block)));
        return safe(html.toString().strip());
    }

    /** The content of a heading or paragraph without its own tag. */
    String inline(Node block) {
        StringBuilder html = new StringBuilder();
        block.getChildren().forEach(child -> html.append(renderer.render(child)));
        return safe(html.toString().strip());
    }

    int line(Node node) {
        return document.getLineNumber(node.getStartOffset()) + 1;
    }

    static boolean isHeading(Node node, int level) {
        return node instanceof Heading heading && heading.getLevel() == level;
    }

    static boolean isList(Node node) {
        return node instanceof BulletList;
    }

    static String plain(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node).strip();
    }

    /** The items of a list, nothing for those without a box. */
    List<Ticked> ticked(Node list) {
        List<Ticked> ticked = new ArrayList<>();
        for (Node item : list.getChildren()) {
            if (item instanceof TaskListItem box) {
                List<Node> feedback = new ArrayList<>();
                StringBuilder text = new StringBuilder();
                for (Node child : box.getChildren()) {
                    if (child instanceof BlockQuote quotation) {
                        quotation.getChildren().forEach(feedback::add);
                    } else {
                        text.append(child instanceof Paragraph ? inline(child) : html(List.of(child)));
                    }
                }
                ticked.add(new Ticked(box.isItemDoneMarker(), text.toString(), html(feedback), line(item)));
            } else {
                findings.error(
                        file, line(item), "option", "An option begins with \"- [ ]\", a right one with \"- [x]\".");
            }
        }
        return ticked;
    }

    List<Lesson.Section> sections() {
        return List.copyOf(sections);
    }

    /** What was cited so far, in the order of first citation. */
    List<Reference> cited() {
        return List.copyOf(cited);
    }

    private String safe(String html) {
        UnaryOperator<String> draw = text -> {
            String drawn = text;
            for (Map.Entry<String, String> drawing : drawings.entrySet()) {
                drawn = drawn.replace(drawing.getKey(), drawing.getValue());
            }
            return drawn;
        };
        return draw.apply(SafeHtml.clean(html));
    }

    private final class CourseRenderer implements NodeRenderer {

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Heading.class, this::heading),
                    new NodeRenderingHandler<>(BlockQuote.class, this::quotation),
                    new NodeRenderingHandler<>(FencedCodeBlock.class, this::code),
                    new NodeRenderingHandler<>(Footnote.class, this::footnote),
                    new NodeRenderingHandler<>(Link.class, this::link),
                    new NodeRenderingHandler<>(LinkRef.class, this::citation),
                    new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                    new NodeRenderingHandler<>(Image.class, this::image),
                    new NodeRenderingHandler<>(TableBlock.class, this::table));
        }

        private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
            if (heading.getLevel() == 1) {
                findings.error(
                        file,
                        line(heading),
                        "heading",
                        "\"# …\" is the page's own title; begin sections with \"## \" instead.");
            }
            String title = plain(heading);
            String slug = title.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-+|-+$", "");
            String anchor = anchor(slug.isEmpty() ? "section" : slug);
            if (heading.getLevel() == 2) {
                sections.add(new Lesson.Section(anchor, title));
            }
            String tag = "h" + heading.getLevel();
            html.line().attr("id", anchor).withAttr().tag(tag, false, false, () -> context.renderChildren(heading));
            html.line();
        }

        private String anchor(String slug) {
            String anchor = slug;
            for (int number = 2; !anchors.add(anchor); number++) {
                anchor = slug + "-" + number;
            }
            return anchor;
        }

        private void quotation(BlockQuote quotation, NodeRendererContext context, HtmlWriter html) {
            Node first = quotation.getFirstChild() instanceof Paragraph paragraph ? paragraph.getFirstChild() : null;
            String marker = first instanceof LinkRef ref ? ref.getChars().toString() : "";
            if (!marker.startsWith("[!")) {
                html.line().tag("blockquote", false, true, () -> context.renderChildren(quotation));
                return;
            }
            String kind = marker.substring(2, marker.length() - 1).toUpperCase(Locale.ROOT);
            if (!CALLOUTS.contains(kind)) {
                findings.error(
                        file,
                        line(quotation),
                        "callout",
                        "The callout " + marker + " is not known; write [!NOTE], [!TIP], [!CAUTION] or [!DANGER].");
            }
            Node next = first.getNext();
            first.unlink();
            if (next instanceof SoftLineBreak) {
                next.unlink();
            }
            String name = kind.toLowerCase(Locale.ROOT);
            html.line().attr("class", "callout callout-" + name).withAttr().tag("aside", false, true, () -> {
                html.attr("class", "callout-title")
                        .withAttr()
                        .tag(
                                "p",
                                false,
                                false,
                                () -> html.text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
                html.line();
                context.renderChildren(quotation);
            });
        }

        private void code(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
            if (!block.getInfo().toString().strip().equals("bodymap")) {
                context.delegateRender();
                return;
            }
            String place = "bodymap-" + (drawings.size() + 1) + "-place";
            try {
                drawings.put(
                        "<div id=\"" + place + "\"></div>",
                        links.bodyMap(block.getContentChars().toString(), drawings.size() + 1));
            } catch (IllegalArgumentException e) {
                findings.error(file, line(block), "bodymap", e.getMessage());
            }
            html.line().attr("id", place).withAttr().tag("div").closeTag("div").line();
        }

        private void footnote(Footnote footnote, NodeRendererContext context, HtmlWriter html) {
            if (!footnote.isDefined()) {
                findings.error(
                        file,
                        line(footnote),
                        "footnote",
                        "The footnote " + footnote.getChars() + " has no text; add a line \"" + footnote.getChars()
                                + ": …\".");
            }
            context.delegateRender();
        }

        private void link(Link link, NodeRendererContext context, HtmlWriter html) {
            String url = link.getUrl().toString();
            if (url.matches("[a-z][a-z0-9-]*")) {
                Optional<String> address = links.lesson(url);
                if (address.isEmpty()) {
                    findings.error(
                            file,
                            line(link),
                            "link",
                            "There is no lesson with the id \"" + url + "\"; "
                                    + Nearest.to(url, links.lessonIds())
                                            .map(near -> "did you mean \"" + near + "\"?")
                                            .orElse("a link to another day names that lesson's id."));
                }
                url = address.orElse("#");
            } else if (!url.matches("(https?://|mailto:|#).*")) {
                findings.error(
                        file,
                        line(link),
                        "link",
                        "The link \"" + url + "\" leads nowhere; write a lesson's id or an address with https://.");
            }
            html.attr("href", url).withAttr().tag("a", false, false, () -> context.renderChildren(link));
        }

        private void citation(LinkRef ref, NodeRendererContext context, HtmlWriter html) {
            String text = ref.getChars().toString();
            if (!text.startsWith("[@")) {
                context.delegateRender();
                return;
            }
            html.attr("class", "cite").withAttr().tag("sup", false, false, () -> {
                boolean first = true;
                for (String key : text.substring(2, text.length() - 1).split("\\s*;\\s*@?")) {
                    html.raw(first ? "" : ", ");
                    first = false;
                    cite(key.strip(), line(ref), html);
                }
            });
        }

        private void cite(String key, int line, HtmlWriter html) {
            Optional<Reference> reference = links.reference(key);
            if (reference.isEmpty()) {
                findings.error(
                        file,
                        line,
                        "citation",
                        "references.yaml has no \"" + key + "\"; "
                                + Nearest.to(key, links.referenceKeys())
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("add the work there or remove the citation."));
                return;
            }
            if (!cited.contains(reference.get())) {
                cited.add(reference.get());
            }
            int number = cited.indexOf(reference.get()) + 1;
            html.attr("href", "#ref-" + key)
                    .attr(
                            "aria-label",
                            "Reference " + number + ": " + reference.get().shortName())
                    .withAttr()
                    .tag("a", false, false, () -> html.text(String.valueOf(number)));
        }

        private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
            if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
                figure(image, html);
            } else {
                context.delegateRender();
            }
        }

        private void image(Image image, NodeRendererContext context, HtmlWriter html) {
            picture(image, html);
        }

        private void figure(Image image, HtmlWriter html) {
            html.line().tag("figure", false, true, () -> {
                picture(image, html);
                if (image.getTitle().isNotNull() && !image.getTitle().isBlank()) {
                    html.line()
                            .tag(
                                    "figcaption",
                                    false,
                                    false,
                                    () -> html.text(image.getTitle().unescape()));
                }
            });
            html.line();
        }

        private void picture(Image image, HtmlWriter html) {
            String path = image.getUrl().toString();
            String alternative = plain(image);
            if (alternative.isBlank()) {
                findings.error(
                        file,
                        line(image),
                        "text-alternative",
                        "The picture " + path + " has no text alternative; say between [ and ] what it shows.");
            }
            Optional<Picture> picture = links.picture(path);
            if (picture.isEmpty()) {
                findings.error(
                        file,
                        line(image),
                        "picture",
                        "There is no picture " + path + " in the course folder; pictures live in media/.");
                return;
            }
            html.attr("src", picture.get().address())
                    .attr("alt", alternative)
                    .attr("width", String.valueOf(picture.get().width()))
                    .attr("height", String.valueOf(picture.get().height()))
                    .attr("loading", "lazy")
                    .withAttr()
                    .tagVoid("img");
        }

        /** A wide table scrolls in its own box, which the keyboard can reach, instead of the whole page. */
        private void table(TableBlock table, NodeRendererContext context, HtmlWriter html) {
            html.line()
                    .attr("class", "table-scroll")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", "Table")
                    .withAttr()
                    .tag("div", false, true, context::delegateRender);
            html.line();
        }
    }
}
