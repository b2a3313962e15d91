package app.daybook.certificate.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A snapshot's dates in words, with the month spelt out: 3/4 means two days on the two sides of the Atlantic. */
public record DatesInWords(String started, String completed, String issued, String expires) {

    public static DatesInWords of(Snapshot snapshot) {
        var words = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(snapshot.language()));
        return new DatesInWords(
                in(words, snapshot.started()),
                in(words, snapshot.completed()),
                in(words, snapshot.issued()),
                in(words, snapshot.expires()));
    }

    private static String in(DateTimeFormatter words, LocalDate date) {
        return date == null ? "" : words.format(date);
    }
}
