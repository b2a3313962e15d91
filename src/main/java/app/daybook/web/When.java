package app.daybook.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write a moment of the learner's own zone; a text puts date and time together with words of its own. */
public final class When {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMMM d, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm (zzz)", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private When() {}

    /** Such as Saturday, November 21. */
    public static String date(ZonedDateTime moment) {
        return date(moment.toLocalDate());
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Such as Nov 21, where thirty of them stand close together. */
    public static String shortDate(ZonedDateTime moment) {
        return SHORT_DATE.format(moment);
    }

    /** Such as Saturday, November 21, 14:03. */
    public static String dateAndTime(ZonedDateTime moment) {
        return DATE_AND_TIME.format(moment);
    }

    /** Such as November 21, 14:03. */
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
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
