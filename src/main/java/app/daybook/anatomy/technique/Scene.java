package app.daybook.anatomy.technique;

import java.util.List;

import app.daybook.anatomy.Box;
import app.daybook.anatomy.Canvas;
import app.daybook.anatomy.Curve;
import app.daybook.anatomy.Figure;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Hand;
import app.daybook.anatomy.Hold;
import app.daybook.anatomy.Movement;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.MuscleShape;
import app.daybook.anatomy.Pen;
import app.daybook.anatomy.Placing;
import app.daybook.anatomy.Side;
import app.daybook.anatomy.SvgMarkup;
import app.daybook.anatomy.View;

/** The part of the body on which a technique is drawn: the muscle, what lies beneath it, the landmark and the hand. */
final class Scene {

    /** Pixels at natural size: what fits on a telephone beside nothing else. */
    static final int WIDTH = 328;

    static final int HEIGHT = 300;
    /** Of a long muscle no more than this is shown, or the hand would be too small to see, in units of the view. */
    private static final double MOST = 50;

    private final String id;
    private final Muscle muscle;
    private final Hold hold;
    private final Side side;
    private final Frame frame;

    /** @param hold on the right half of the body, whatever the side */
    Scene(String id, Muscle muscle, Hold hold, Side side) {
        this.id = id;
        this.muscle = muscle;
        this.hold = side == Side.LEFT ? hold.mirrored() : hold;
        this.side = side;
        this.frame = frame();
    }

    private Frame frame() {
        View view = hold.view();
        Placing placing = hold.placing();
        Curve.Place back = placing.of(new Curve.Place(0, 95, false));
        Box held = at(placing.x(), placing.y())
                .and(at(hold.landmark().x(), hold.landmark().y()))
                .and(at(back.x(), back.y()))
                .grown(3);
        Box all = muscle.handling()
                .in(view)
                .map(s -> mirrored(s.outline()).box())
                .reduce(Box::and)
                .orElseThrow()
                .grown(3)
                .and(held);
        double room = Math.max(0, MOST - held.height()) / 2;
        Box box = new Box(
                all.left(),
                Math.max(all.top(), held.top() - room),
                all.right(),
                Math.min(all.bottom(), held.bottom() + room));
        return filling(view.wholeBody() ? box.atLeast(34, 31) : box.atLeast(58, 53));
    }

    private static Box at(double x, double y) {
        return new Box(x, y, x, y);
    }

    /** The box made to fill the picture. */
    static Frame filling(Box box) {
        double scale = Math.min(WIDTH / box.width(), HEIGHT / box.height());
        return new Frame(box.atLeast(WIDTH / scale, HEIGHT / scale), scale);
    }

    Beneath beneath() {
        return new Beneath(muscle.handling().keepOff(), hold.view(), side, frame);
    }

    /** The body with the muscle and what lies beneath; once on a page, before it is used again. */
    void scene(SvgMarkup svg) {
        Figure figure = Figure.of(hold.view());
        svg.open("g", "id", id + "-scene");
        new Canvas(id, side == Side.LEFT ? figure.mirrored() : figure, frame).draw(svg);
        Beneath.patterns(svg, id);
        for (MuscleShape shape : muscle.handling().in(hold.view()).toList()) {
            svg.empty(
                    "path", "class", "tq-muscle", "d", mirrored(shape.outline()).path(frame));
            StringBuilder fibres = new StringBuilder();
            shape.fibres().forEach(fibre -> fibres.append(mirrored(fibre).path(frame)));
            svg.empty("path", "class", "tq-fibre", "d", fibres);
        }
        beneath().draw(svg, id);
        svg.close("g");
    }

    /** The scene where it was drawn before on the page. */
    void sceneAgain(SvgMarkup svg) {
        svg.empty("use", "href", "#" + id + "-scene");
    }

    /** The landmark, and a number for each structure. */
    void labels(SvgMarkup svg) {
        double x = frame.x(hold.landmark().x());
        double y = frame.y(hold.landmark().y());
        landmark(svg, x, y);
        beneath().numbers(svg, List.of(new Beneath.Spot(x, y)));
    }

    static void landmark(SvgMarkup svg, double x, double y) {
        svg.empty("circle", "class", "tq-landmark-halo", "cx", x, "cy", y, "r", 8.5)
                .empty("circle", "class", "tq-landmark", "cx", x, "cy", y, "r", 6)
                .empty("circle", "class", "tq-landmark-eye", "cx", x, "cy", y, "r", 1.8);
    }

    /** The hand that presses; once on a page, before it is used again. */
    void hand(SvgMarkup svg) {
        svg.open("g", "id", id + "-hand", "class", "tq-over");
        hand(hold.hand()).draw(svg, frame, id + "-h");
        svg.close("g");
    }

    private Sketch hand(Hand hand) {
        return Sketch.of(hand).moved(hold.placing()::of);
    }

    /** Where the hand presses and in which direction, upon the hand. */
    void direction(SvgMarkup svg) {
        hold.push().ifPresent(angle -> Arrow.draw(svg, "tq-direction", contactX(), contactY(), angle, 54));
        contact(svg);
    }

    private void contact(SvgMarkup svg) {
        if (hold.hand() == Hand.CRADLE) {
            return;
        }
        svg.empty("circle", "class", "tq-contact-halo", "cx", contactX(), "cy", contactY(), "r", 7)
                .empty("circle", "class", "tq-contact", "cx", contactX(), "cy", contactY(), "r", 7)
                .empty("circle", "class", "tq-contact-dot", "cx", contactX(), "cy", contactY(), "r", 2.4);
    }

    /** The hand as the style sheet moves it; {@link #still} shows its steps. */
    void moving(SvgMarkup svg) {
        if (isOtherHandMoving()) {
            svg.open("defs").open("g", "id", id + "-rest", "class", "tq-over");
            hand(Hand.RESTING_HAND).draw(svg, frame, id + "-r");
            svg.close("g").close("defs");
        }
        String word = hold.movement().word();
        String there = Pen.number(contactX()) + " " + Pen.number(contactY());
        String back = Pen.number(-contactX()) + " " + Pen.number(-contactY());
        svg.open("g", "transform", "translate(" + there + ") rotate(" + Pen.number(way()) + ")")
                .open("g", "class", "tq-move tq-move-" + word)
                .open("g", "transform", "rotate(" + Pen.number(-way()) + ") translate(" + back + ")");
        movingHand(svg);
        svg.close("g").close("g").close("g");
        if (hold.hand() != Hand.CRADLE) {
            svg.open("g", "transform", "translate(" + there + ")")
                    .empty("circle", "class", "tq-ring tq-ring-" + word, "r", 24)
                    .close("g");
        }
        if (hold.movement() == Movement.RELAX) {
            Arrow.draw(svg, "tq-push", contactX(), contactY(), way() + 180, 54);
            Arrow.draw(svg, "tq-take", contactX(), contactY(), way(), 54);
        }
    }

    /** One step of the movement, standing still. */
    void still(SvgMarkup svg, Movement.Step step) {
        double length = step.way() * reach();
        double dx = length * Math.sin(Math.toRadians(way()));
        double dy = -length * Math.cos(Math.toRadians(way()));
        svg.open("g", "transform", "translate(" + Pen.number(dx) + " " + Pen.number(dy) + ")");
        movingHand(svg);
        if (step.load() > 0 && hold.hand() != Hand.CRADLE) {
            svg.empty("circle", "class", "tq-ring", "cx", contactX(), "cy", contactY(), "r", 10 + 14 * step.load());
        }
        svg.close("g");
    }

    private void movingHand(SvgMarkup svg) {
        svg.empty("use", "href", "#" + id + (isOtherHandMoving() ? "-rest" : "-hand"));
    }

    /** Relaxation is led by a hand that only rests. */
    private boolean isOtherHandMoving() {
        return hold.movement() == Movement.RELAX && hold.hand() != Hand.RESTING_HAND;
    }

    /** Pixels that the hand goes; the style sheet has the same numbers. */
    private double reach() {
        return switch (hold.movement()) {
            case STRIP -> 64;
            case PINCER -> 14;
            case RELAX -> 18;
            case RAMP, CRADLE -> 0;
        };
    }

    /** Degrees clockwise from up in which the hand goes: along its push, or back to its wrist where it lifts. */
    private double way() {
        return hold.push().orElse(hold.placing().turn() + (hold.movement() == Movement.PINCER ? 180 : 0));
    }

    /** Whether the hand lies in the left half of the picture rather than in the right, so that the other is free. */
    boolean isHandLeft() {
        return frame.x(hold.placing().of(new Curve.Place(0, 95, false)).x()) < WIDTH / 2.0;
    }

    private double contactX() {
        return frame.x(hold.placing().x());
    }

    private double contactY() {
        return frame.y(hold.placing().y());
    }

    private Curve mirrored(Curve curve) {
        return side == Side.LEFT ? curve.mirrored(hold.view().width()) : curve;
    }
}
