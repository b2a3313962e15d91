package app.daybook.certificate;

import java.util.Optional;

/**
 * The sizes of type that one sheet needs for lines of any length.
 *
 * @param name the holder's, where it is set as text
 * @param lettering the holder's name, where it must be drawn
 */
record Fits(Fit title, Optional<Fit> name, Optional<Lettering> lettering, Fit course, Fit signature) {

    /** From the edge of the sheet to the text, left and right, points; as in the template. */
    private static final double MARGIN = 78;

    /** Of the line that is signed, points; as in the template. */
    private static final double SIGNATURE = 200;

    static Fits of(Snapshot printed, String instructors, Paper paper) {
        double width = paper.width() - 2 * MARGIN;
        boolean drawn = Lettering.isNeededFor(printed.holder());
        return new Fits(
                Fit.title(printed.title(), width),
                drawn ? Optional.empty() : Optional.of(Fit.name(printed.holder(), width)),
                drawn ? Optional.of(Lettering.of(printed.holder(), width)) : Optional.empty(),
                Fit.course(printed.course(), width),
                Fit.signature(instructors, SIGNATURE));
    }
}
