package app.daybook.watch;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;

/**
 * The version of the time-zone data that Java brings, such as {@code 2026a} (IANA: the year, and a letter for each
 * release in it). Zones change by law, lately Vancouver's in 2026, and days open by them.
 */
record TimeZoneData(String version) {

    /** What has no zones has no data; every zone has the version of the whole. */
    static TimeZoneData ofJava() {
        return new TimeZoneData(
                ZoneRulesProvider.getVersions("America/Vancouver").lastEntry().getKey());
    }

    /** How many months old it is at most: the releases of a year come one a month, so {@code a} counts as of January. */
    long months(YearMonth now) {
        int year = Integer.parseInt(version.substring(0, 4));
        int month = Math.min(version.charAt(4) - 'a' + 1, 12);
        return Math.max(0, YearMonth.of(year, month).until(now, ChronoUnit.MONTHS));
    }
}
