package app.daybook.anatomy.technique;

import java.util.List;

import app.daybook.anatomy.Box;
import app.daybook.anatomy.Canvas;
import app.daybook.anatomy.Figure;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Side;
import app.daybook.anatomy.SiteBlock;
import app.daybook.anatomy.SvgMarkup;
import app.daybook.anatomy.View;

/** A place where much lies close under the skin: drawn with numbers, told in words with the same numbers. */
public final class SiteFigure {

    private final SiteBlock block;

    private SiteFigure(SiteBlock block) {
        this.block = block;
    }

    public static SiteFigure of(SiteBlock block) {
        return new SiteFigure(block);
    }

    /**
     * The picture and its list for a page.
     *
     * @param id starts every id in the markup; unique on the page; a letter, then letters, digits, _ or -
     */
    public String figure(String id) {
        View view = block.site().view();
        Side side = block.side();
        boolean left = side == Side.LEFT;
        Box window = block.site().window();
        Frame frame = Scene.filling(left ? window.mirrored(view.width()) : window);
        Figure figure = Figure.of(view);
        Beneath beneath = new Beneath(block.site().keepOff(), view, side, frame);
        String name = block.site().name() + ", " + side.word() + " side: what to keep off";
        SvgMarkup html = new SvgMarkup();
        html.open("figure", "class", "bm-figure tq tq-site", "aria-label", name)
                .leaf("p", name, "class", "tq-title")
                .open("div", "class", "tq-site-frame")
                .open("div");
        TechniqueFigure.picture(html, id, 1, name, svg -> {
            new Canvas(id, left ? figure.mirrored() : figure, frame).draw(svg);
            Beneath.patterns(svg, id);
            beneath.draw(svg, id);
            beneath.numbers(svg, List.of());
        });
        html.close("div").open("div");
        html.leaf("p", block.site().words(), "class", "tq-words");
        beneath.list(html);
        return html.close("div")
                .close("div")
                .leaf("figcaption", TechniqueFigure.NOTE, "class", "bm-note")
                .close("figure")
                .toString();
    }
}
