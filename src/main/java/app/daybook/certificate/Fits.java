package app.daybook.certificate;

/** The sizes of type that one sheet needs for lines of any length. */
record Fits(Fit title, Fit name, Fit course, Fit signature) {

    /** From the edge of the sheet to the text, left and right, points; as in the template. */
    private static final double MARGIN = 78;

    /** Of the line that is signed, points; as in the template. */
    private static final double SIGNATURE = 200;

    static Fits of(Snapshot printed, String instructors, Paper paper) {
        double width = paper.width() - 2 * MARGIN;
        return new Fits(
                Fit.title(printed.title(), width),
                Fit.name(printed.holder(), width),
                Fit.course(printed.course(), width),
                Fit.signature(instructors, SIGNATURE));
    }
}
