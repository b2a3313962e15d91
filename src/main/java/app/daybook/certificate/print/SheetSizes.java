package app.daybook.certificate.print;

import java.util.Optional;

import app.daybook.certificate.lettering.Lettering;
import app.daybook.certificate.lettering.LineFit;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.printing.ShapedText;

/**
 * The sizes of type that one sheet needs for lines of any length.
 *
 * @param name the holder's, where it is set as text
 * @param lettering the holder's name, where it must be drawn
 */
record SheetSizes(
        LineFit title, Optional<LineFit> name, Optional<Lettering> lettering, LineFit course, LineFit signature) {

    /** From the edge of the sheet to the text, left and right, points; as in the template. */
    private static final double MARGIN = 78;

    /** Of the line that is signed, points; as in the template. */
    private static final double SIGNATURE = 200;

    static SheetSizes of(Snapshot printed, String instructors, Paper paper) {
        double width = paper.width() - 2 * MARGIN;
        boolean drawn = ShapedText.isNeededFor(printed.holder());
        return new SheetSizes(
                LineFit.title(printed.title(), width),
                drawn ? Optional.empty() : Optional.of(LineFit.name(printed.holder(), width)),
                drawn ? Optional.of(Lettering.of(printed.holder(), width)) : Optional.empty(),
                LineFit.course(printed.course(), width),
                LineFit.signature(instructors, SIGNATURE));
    }
}
