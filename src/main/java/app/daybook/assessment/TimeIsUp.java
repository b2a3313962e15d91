package app.daybook.assessment;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import app.daybook.web.Refusal;

/** An answer came after the end of a timed attempt. */
final class TimeIsUp extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    TimeIsUp(ZonedDateTime end) {
        super(
                409,
                "The time was up at " + TIME.format(end),
                "What was saved by then counts. Open the attempt again to see its result.");
    }
}
