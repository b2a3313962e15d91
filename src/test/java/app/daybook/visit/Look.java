package app.daybook.visit;

import java.util.Locale;

/**
 * What Lighthouse says of a page: four scores of at most 100; milliseconds to the first and to the largest thing shown, and
 * how long the page was busy; how far things moved; and bytes as they came.
 */
record Look(
        int performance,
        int accessibility,
        int practices,
        int search,
        long first,
        long largest,
        long busy,
        double shift,
        long bytes,
        long fontBytes) {

    static final String HEADING =
            "page            fast  accessible  practices  search    first  largest     busy   moved      KB  +fonts";

    private static final int ALL = 100;
    private static final double STILL = 0.001;
    private static final long KILOBYTE = 1000;
    private static final long MOST_KILOBYTES = 60;
    private static final long MOST_KILOBYTES_WITH_FONTS = 150;

    /** From a line of {@code visit.mjs}. */
    static Look of(String line) {
        String[] said = line.split("\t");
        return new Look(
                Integer.parseInt(said[0]),
                Integer.parseInt(said[1]),
                Integer.parseInt(said[2]),
                Integer.parseInt(said[3]),
                Long.parseLong(said[4]),
                Long.parseLong(said[5]),
                Long.parseLong(said[6]),
                Double.parseDouble(said[7]),
                Long.parseLong(said[8]),
                Long.parseLong(said[9]));
    }

    /** @param listed whether search engines are to find the page */
    boolean isGood(boolean listed) {
        return accessibility == ALL && practices == ALL && (search == ALL || !listed) && shift < STILL;
    }

    boolean isLight() {
        return bytes <= MOST_KILOBYTES * KILOBYTE && bytes + fontBytes <= MOST_KILOBYTES_WITH_FONTS * KILOBYTE;
    }

    String line(String page) {
        return String.format(
                Locale.ROOT,
                "%-15s %4d  %10d  %9d  %6d  %4d ms  %4d ms  %4d ms  %6.3f  %6.1f  %6.1f",
                page,
                performance,
                accessibility,
                practices,
                search,
                first,
                largest,
                busy,
                shift,
                bytes / (double) KILOBYTE,
                (bytes + fontBytes) / (double) KILOBYTE);
    }
}
