package app.daybook.today;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes calendars as other programs read them (RFC 5545). Moments are written in UTC: they are the very instants at which
 * days open, so that no clock change between here and there moves one.
 */
final class ICalendar {

    /** Bytes of a line, without its end (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /**
     * @param name of the calendar
     * @param made when what it holds was first to be had; the same for the same contents
     * @param again how often it is worth looking for something new
     */
    ICalendar(String name, Instant made, Duration again) {
        stamp = UTC.format(made);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Daybook//Days//EN");
        line("CALSCALE:GREGORIAN");
        // RFC 7986, sections 5.1 and 5.7, and what was in use before it
        line("NAME:" + written(name));
        line("X-WR-CALNAME:" + written(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:" + again);
        line("X-PUBLISHED-TTL:" + again);
    }

    /** @param id names it for good, also when it moves */
    void event(String id, Instant begins, Duration takes, String summary, String description, String url) {
        begin(id);
        line("DTSTART:" + UTC.format(begins));
        line("DTEND:" + UTC.format(begins.plus(takes)));
        end(summary, description, url);
    }

    /** Something of a whole day, by the calendar of whoever reads it. */
    void event(String id, LocalDate day, String summary, String description, String url) {
        begin(id);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        end(summary, description, url);
    }

    private void begin(String id) {
        line("BEGIN:VEVENT");
        line("UID:" + written(id));
        line("DTSTAMP:" + stamp);
    }

    private void end(String summary, String description, String url) {
        line("SUMMARY:" + written(summary));
        line("DESCRIPTION:" + written(description));
        line("URL:" + url);
        // Nobody is busy because of it
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String written() {
        return text + "END:VCALENDAR\r\n";
    }

    /** A text as a value (section 3.3.11). */
    private static String written(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folded where it is long, never within a character. */
    private void line(String content) {
        int used = 0;
        for (int i = 0; i < content.length(); ) {
            int next = content.codePointAt(i);
            String letter = Character.toString(next);
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LONGEST_LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(letter);
            used += bytes;
            i += Character.charCount(next);
        }
        text.append("\r\n");
    }
}
