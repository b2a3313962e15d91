package app.daybook.certificate.statement;

/** Landscape sheets; sizes in points, 72 to the inch. */
public enum Paper {
    /** ANSI A, 11 by 8.5 inches. */
    LETTER(792, 612),
    /** ISO 216, 297 by 210 millimetres, to the nearest point. */
    A4(842, 595);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }
}
