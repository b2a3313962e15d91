package app.daybook.anatomy.technique;

import java.util.function.Consumer;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Hold;
import app.daybook.anatomy.Movement;
import app.daybook.anatomy.SvgMarkup;
import app.daybook.anatomy.TechniqueBlock;

/**
 * A technique in four numbered frames with the same in words beside each. Nothing is told by colour alone; looks and
 * movement come from {@code bodymap.css}: the movement stands still until it is started, and never starts for those
 * who asked for less motion; its steps are drawn too.
 */
public final class TechniqueFigure {

    /** Stands below every technique; what a review said belongs to an edition, which a drawing does not know. */
    public static final String NOTE =
            "Drawn schematically from landmarks that one can feel; people differ. Whether a clinician has reviewed the"
                    + " course stands on its page.";

    private final TechniqueBlock technique;
    private final String stopRule;

    private TechniqueFigure(TechniqueBlock technique, String stopRule) {
        this.technique = technique;
        this.stopRule = stopRule;
    }

    /** @param atlas gives the stop rule */
    public static TechniqueFigure of(TechniqueBlock technique, Atlas atlas) {
        return new TechniqueFigure(technique, atlas.stopRule());
    }

    /**
     * The frames for a page.
     *
     * @param id starts every id in the markup; unique on the page; a letter, then letters, digits, _ or -
     */
    public String figure(String id) {
        Hold hold = technique.hold();
        Scene scene = new Scene(id, technique.muscle(), hold, technique.side());
        String name = technique.muscle().name() + ", " + technique.side().word() + " side";
        SvgMarkup html = new SvgMarkup();
        html.open("figure", "class", "bm-figure tq", "aria-label", name + ": technique");
        html.leaf("p", name, "class", "tq-title").open("ol", "class", "tq-frames");

        frame(html, 1, "Client");
        new ClientPicture(hold.client(), hold.drape())
                .draw(
                        html,
                        id + "-client",
                        hold.client().title() + ". " + hold.drape().words());
        told(html);
        words(html, technique.muscle().position());
        words(html, hold.drape().words() + " " + hold.stand());
        end(html);

        frame(html, 2, "Landmark, and what lies beneath");
        picture(html, id, 2, name + ": landmark and what lies beneath", svg -> {
            scene.scene(svg);
            scene.labels(svg);
        });
        told(html);
        html.open("p", "class", "tq-words");
        html.open(
                "svg", "class", "bm-swatch", "viewBox", "0 0 18 18", "width", 18, "height", 18, "aria-hidden", "true");
        Scene.landmark(html, 9, 9);
        html.close("svg")
                .text(" ")
                .leaf("b", "Find first:")
                .text(" " + hold.landmark().words() + ".")
                .close("p");
        scene.beneath().list(html);
        end(html);

        frame(html, 3, hold.hand().title());
        picture(
                html,
                id,
                3,
                name + ": " + hold.hand().title() + ", " + hold.slant().words(),
                svg -> {
                    scene.sceneAgain(svg);
                    scene.hand(svg);
                    scene.direction(svg);
                    Slants.draw(svg, hold.slant(), !scene.isHandLeft());
                });
        told(html);
        words(html, hold.pressing());
        html.open("p", "class", "tq-words tq-dose")
                .leaf(
                        "b",
                        "At most " + hold.ceiling() + " out of 10, "
                                + hold.movement().dose(unbroken(hold.seconds())) + ".")
                .text(" " + stopRule)
                .close("p");
        end(html);

        movement(html, id, scene, name);
        html.close("ol");
        return html.leaf("figcaption", NOTE, "class", "bm-note").close("figure").toString();
    }

    private void movement(SvgMarkup html, String id, Scene scene, String name) {
        Hold hold = technique.hold();
        Movement movement = hold.movement();
        frame(html, 4, movement.title());
        html.open("label", "class", "tq-play")
                .empty(
                        "input",
                        "type",
                        "checkbox",
                        "aria-label",
                        "Play the movement: " + name + ", " + movement.title())
                .leaf("span", "Play the movement")
                .close("label");
        picture(html, id, 4, name + ": " + movement.title(), svg -> {
            scene.sceneAgain(svg);
            scene.moving(svg);
            new Gauge(hold.ceiling(), !scene.isHandLeft()).draw(svg, id, movement.word());
        });
        told(html);
        html.open("div", "class", "tq-steps", "role", "list");
        for (Movement.Step step : movement.steps()) {
            html.open("div", "role", "listitem");
            html.open(
                    "svg",
                    "class",
                    "tq-still",
                    "viewBox",
                    "0 0 " + Scene.WIDTH + " " + Scene.HEIGHT,
                    "width",
                    96,
                    "height",
                    88,
                    "aria-hidden",
                    "true");
            scene.sceneAgain(html);
            scene.still(html, step);
            html.close("svg").leaf("span", step.words(unbroken(hold.seconds()))).close("div");
        }
        html.close("div");
        end(html);
    }

    private static void frame(SvgMarkup html, int number, String title) {
        html.open("li", "class", "tq-frame")
                .open("p", "class", "tq-head")
                .leaf("span", String.valueOf(number), "class", "tq-frame-number")
                .text(" ")
                .leaf("b", title)
                .close("p")
                .open("div", "class", "tq-seen");
    }

    /** What follows is told in words, beside what was shown. */
    private static void told(SvgMarkup html) {
        html.close("div").open("div", "class", "tq-told");
    }

    private static void end(SvgMarkup html) {
        html.close("div").close("li");
    }

    /** A span of numbers stays on one line (word joiner, Unicode Annex 14). */
    private static String unbroken(String span) {
        return span.replace("–", "\u2060–\u2060");
    }

    private static void words(SvgMarkup html, String words) {
        html.leaf("p", words, "class", "tq-words");
    }

    static void picture(SvgMarkup html, String id, int number, String label, Consumer<SvgMarkup> drawing) {
        html.open("div", "class", "tq-picture")
                .open(
                        "svg",
                        "class",
                        "bm-panel tq-panel bm-cut-top bm-cut-bottom bm-cut-left bm-cut-right",
                        "role",
                        "img",
                        "aria-label",
                        label,
                        "viewBox",
                        "0 0 " + Scene.WIDTH + " " + Scene.HEIGHT,
                        "width",
                        Scene.WIDTH,
                        "height",
                        Scene.HEIGHT);
        drawing.accept(html);
        html.close("svg").close("div");
        html.open("label", "class", "tq-zoom", "for", id + "-zoom" + number)
                .empty("input", "type", "checkbox", "id", id + "-zoom" + number, "aria-label", "Enlarge: " + label)
                .leaf("span", "Enlarge")
                .close("label");
    }
}
