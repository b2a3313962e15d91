package app.daybook.certificate.print;

import java.util.Locale;

import app.daybook.certificate.statement.Paper;

/** The drawn border of a sheet, as an SVG picture that fills it: a double rule, interlaced waves, four rosettes. */
final class Border {

    /** From the edge of the sheet to the middle of the waves, points. */
    private static final double INSET = 39;

    private static final double HALF_WAVE = 9;

    private Border() {}

    static String svg(Paper paper) {
        double across = paper.width() - 2 * INSET;
        double down = paper.height() - 2 * INSET;
        var strands = new StringBuilder();
        for (double amplitude : new double[] {4.4, 2.9, 1.4, -1.4, -2.9, -4.4}) {
            String top = Guilloche.wave(across, HALF_WAVE, amplitude);
            String side = Guilloche.wave(down, HALF_WAVE, amplitude);
            strands.append(strand(INSET, INSET, 0, top))
                    .append(strand(INSET, paper.height() - INSET, 0, top))
                    .append(strand(INSET, INSET, 90, side))
                    .append(strand(paper.width() - INSET, INSET, 90, side));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$spt" height="%2$spt" viewBox="0 0 %1$s %2$s">
                <g fill="none" stroke="#0F6B6B" stroke-width="0.53">%3$s</g>
                <g fill="none" stroke="#0F6B6B">%4$s%5$s%6$s</g>
                %7$s</svg>
                """.formatted(
                        number(paper.width()),
                        number(paper.height()),
                        strands,
                        rule(paper, 26, 2),
                        rule(paper, 30, 0.67),
                        rule(paper, 48, 0.67),
                        corners(paper));
    }

    private static String strand(double x, double y, int turn, String path) {
        return "<path transform=\"translate(%s %s) rotate(%d)\" d=\"%s\"/>".formatted(number(x), number(y), turn, path);
    }

    private static String rule(Paper paper, double inset, double stroke) {
        return "<rect x=\"%1$s\" y=\"%1$s\" width=\"%2$s\" height=\"%3$s\" stroke-width=\"%4$s\"/>"
                .formatted(
                        number(inset),
                        number(paper.width() - 2 * inset),
                        number(paper.height() - 2 * inset),
                        number(stroke));
    }

    private static String corners(Paper paper) {
        String flower = "<path d=\"%s\"/><path d=\"%s\"/><path d=\"%s\"/>"
                .formatted(
                        Guilloche.rosette(8, 4, 16, 0),
                        Guilloche.rosette(8, 4, 16, Math.PI),
                        Guilloche.rosette(16, 13, 16.4, 0));
        var corners = new StringBuilder();
        for (double x : new double[] {INSET, paper.width() - INSET}) {
            for (double y : new double[] {INSET, paper.height() - INSET}) {
                corners.append("""
                        <g transform="translate(%s %s)">\
                        <circle r="19.2" fill="#ffffff" stroke="#0F6B6B" stroke-width="0.67"/>\
                        <g fill="none" stroke="#0F6B6B" stroke-width="0.6">%s</g>\
                        <circle r="2.2" fill="#A8492A"/></g>
                        """.formatted(number(x), number(y), flower));
            }
        }
        return corners.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
