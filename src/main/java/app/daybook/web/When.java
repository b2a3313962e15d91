package app.daybook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.TemplateExtension;

/**
 * The one way in which pages write dates and times: day, month, year, as certificates print them, and a clock of 24
 * hours. The zone stands beside a time where somebody may live by another. A text puts date and time together with
 * words of its own.
 */
public final class When {

    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter DATE = words("EEEE, d MMMM");
    private static final DateTimeFormatter SHORT_DATE = words("d MMM");
    private static final DateTimeFormatter DATE_AND_TIME = words("EEEE, d MMMM, HH:mm (zzz)");
    private static final DateTimeFormatter DAY = words("d MMMM uuuu");
    private static final DateTimeFormatter MOMENT = words("d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter MOMENT_AND_ZONE = words("d MMMM uuuu, HH:mm (zzz)");
    private static final DateTimeFormatter CLOCK = words("HH:mm");
    private static final DateTimeFormatter TIME = words("HH:mm (zzz)");
    private static final DateTimeFormatter EXACT_TIME = words("HH:mm:ss (zzz)");
    private static final int QUARTER = 15;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private When() {}

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** A day of these weeks, such as Saturday, 21 November. */
    public static String date(ZonedDateTime moment) {
        return date(moment.toLocalDate());
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Such as 21 Nov, where thirty of them stand close together. */
    public static String shortDate(ZonedDateTime moment) {
        return SHORT_DATE.format(moment);
    }

    /** Such as Saturday, 21 November, 14:03 (EST). */
    public static String dateAndTime(ZonedDateTime moment) {
        return DATE_AND_TIME.format(moment);
    }

    /** A day of any year, such as 21 November 2026; in templates {@code when:day}. */
    @TemplateExtension(namespace = "when")
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The same of a moment, by the calendar of UTC. */
    @TemplateExtension(namespace = "when")
    public static String dayInUtc(Instant moment) {
        return DAY.format(moment.atZone(UTC));
    }

    /**
     * A date as a field of a form or an address brings it, such as 2026-11-21 (ISO 8601), with spaces around it or not.
     *
     * @return nothing if it is empty, no date, or not in the years 1 to 9999: the database has fewer than Java
     */
    public static Optional<LocalDate> typed(String date) {
        try {
            return Optional.of(LocalDate.parse(date.strip()))
                    .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Such as 21 November 2026, 14:03; the page says of which zone. */
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    /** The same as a formatter, for many moments of one zone. */
    public static DateTimeFormatter moments(ZoneId zone) {
        return MOMENT.withZone(zone);
    }

    /** What is kept or shown to others, such as 21 November 2026, 14:03 (EST). */
    public static String momentAndZone(ZonedDateTime moment) {
        return MOMENT_AND_ZONE.format(moment);
    }

    /** The same where nobody's own zone is known, such as 21 November 2026, 19:03 (UTC). */
    public static String momentInUtc(Instant moment) {
        return MOMENT_AND_ZONE.format(moment.atZone(UTC));
    }

    /** To the quarter of an hour that holds it, such as 21 November 2026, 14:00; the page says of which zone. */
    public static String aboutMoment(ZonedDateTime moment) {
        return MOMENT.format(moment.withMinute(moment.getMinute() / QUARTER * QUARTER));
    }

    /** Such as 05:00, of a clock that the text beside it names. */
    public static String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /** To the minute with its zone, such as 05:00 (EST). */
    public static String time(ZonedDateTime moment) {
        return TIME.format(moment);
    }

    /** To the second, for what a second decides. */
    public static String exactTime(ZonedDateTime moment) {
        return EXACT_TIME.format(moment);
    }
}
