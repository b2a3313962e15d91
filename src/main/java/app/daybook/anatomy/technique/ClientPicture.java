package app.daybook.anatomy.technique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.daybook.anatomy.Box;
import app.daybook.anatomy.Figure.Stroke;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Hold;
import app.daybook.anatomy.SvgMarkup;

/** The client on the table from the side, with pillows and drape. */
record ClientPicture(Hold.Client client, Hold.Drape drape) {

    private static final Map<String, Sketch> CLIENTS = Sketch.read("clients.txt");

    /** What is under the drape, in centimetres from the top of the table: left, top, right, bottom. */
    private List<Box> covered() {
        if (client == Hold.Client.SEATED) {
            return List.of(new Box(40, 2, 120, 60));
        }
        return switch (drape) {
            case CHEST -> List.of(new Box(38, -50, 190, 10));
            case WAIST -> List.of(new Box(70, -50, 190, 10));
            case HIPS -> List.of(new Box(40, -50, 58, 10), new Box(88, -50, 190, 10));
            case LEG -> List.of(new Box(38, -50, 92, 10));
        };
    }

    void draw(SvgMarkup html, String id, String label) {
        boolean seated = client == Hold.Client.SEATED;
        Box box = seated ? new Box(-30, -48, 166, 60) : new Box(-8, -50, 188, 38);
        Frame frame = new Frame(box, Scene.WIDTH / box.width());
        html.open(
                "svg",
                "class",
                "tq-client",
                "role",
                "img",
                "aria-label",
                label,
                "viewBox",
                "0 0 " + frame.width() + " " + frame.height(),
                "width",
                frame.width(),
                "height",
                frame.height());
        List<String> skins = define(html, id, frame);
        int skin = 0;
        for (Stroke stroke : strokes()) {
            if (stroke.kind().equals("skin")) {
                use(html, "bm-skin", List.of(skins.get(skin++)));
            } else {
                html.empty(
                        "path",
                        "class",
                        "bm-" + stroke.kind(),
                        "d",
                        stroke.curve().path(frame));
            }
        }
        html.open("g", "clip-path", "url(#" + id + "-under)");
        use(html, "tq-drape-edge", skins);
        use(html, "tq-drape", skins);
        html.close("g").open("g", "clip-path", "url(#" + id + "-body)");
        covered().forEach(part -> rectangle(html, "tq-hem", part, frame));
        html.close("g").close("svg");
    }

    /** The ids of the outlines, which clip the hem, as what is covered clips the drape. */
    private List<String> define(SvgMarkup html, String id, Frame frame) {
        List<String> skins = new ArrayList<>();
        html.open("defs");
        for (Stroke stroke : strokes()) {
            if (stroke.kind().equals("skin")) {
                skins.add(id + "-s" + skins.size());
                html.empty(
                        "path",
                        "id",
                        skins.get(skins.size() - 1),
                        "d",
                        stroke.curve().path(frame));
            }
        }
        html.open("clipPath", "id", id + "-under");
        covered().forEach(part -> rectangle(html, "tq-under", part, frame));
        html.close("clipPath").open("clipPath", "id", id + "-body");
        use(html, "tq-under", skins);
        html.close("clipPath").close("defs");
        return skins;
    }

    private static void use(SvgMarkup html, String name, List<String> skins) {
        skins.forEach(skin -> html.empty("use", "class", name, "href", "#" + skin));
    }

    private static void rectangle(SvgMarkup html, String name, Box part, Frame frame) {
        html.empty(
                "rect",
                "class",
                name,
                "x",
                frame.x(part.left()),
                "y",
                frame.y(part.top()),
                "width",
                part.width() * frame.scale(),
                "height",
                part.height() * frame.scale());
    }

    private List<Stroke> strokes() {
        return CLIENTS.get(client.word()).layers().get(0);
    }
}
