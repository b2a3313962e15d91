package app.daybook.anatomy.technique;

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
        html.open("defs");
        int n = 0;
        for (Stroke stroke : strokes()) {
            if (stroke.kind().equals("skin")) {
                html.empty("path", "id", id + "-s" + n++, "d", stroke.curve().path(frame));
            }
        }
        html.open("clipPath", "id", id + "-under");
        for (Box part : covered()) {
            html.empty(
                    "rect",
                    "x",
                    frame.x(part.left()),
                    "y",
                    frame.y(part.top()),
                    "width",
                    part.width() * frame.scale(),
                    "height",
                    part.height() * frame.scale());
        }
        html.close("clipPath").close("defs");
        int m = 0;
        for (Stroke stroke : strokes()) {
            if (stroke.kind().equals("skin")) {
                html.empty("use", "class", "bm-skin", "href", "#" + id + "-s" + m++);
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
        for (int i = 0; i < n; i++) {
            html.empty("use", "class", "tq-drape-edge", "href", "#" + id + "-s" + i);
        }
        for (int i = 0; i < n; i++) {
            html.empty("use", "class", "tq-drape", "href", "#" + id + "-s" + i);
        }
        html.close("g").close("svg");
    }

    private List<Stroke> strokes() {
        return CLIENTS.get(client.word()).layers().get(0);
    }
}
