package app.daybook.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The plot of how many learners have come how far: a bar for each day, drawn by the server in a view of
 * {@value #WIDTH} by {@value #HEIGHT} units that the page stretches.
 */
record Funnel(List<Bar> bars) {

    static final int WIDTH = 300;
    static final int HEIGHT = 100;

    private static final double GAP = 0.2;

    /** A bar in units of the view, with a decimal point whatever the language. */
    record Bar(int day, String x, String y, String width, String height) {}

    /** @param all what the whole height stands for; 0 draws nothing */
    static Funnel of(List<Overview.Day> days, long all) {
        List<Bar> bars = new ArrayList<>();
        double step = (double) WIDTH / Math.max(1, days.size());
        for (int i = 0; i < days.size(); i++) {
            double height = all == 0 ? 0 : (double) HEIGHT * days.get(i).reached() / all;
            bars.add(new Bar(
                    days.get(i).lesson().day(),
                    units(i * step + step * GAP / 2),
                    units(HEIGHT - height),
                    units(step * (1 - GAP)),
                    units(height)));
        }
        return new Funnel(bars);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
