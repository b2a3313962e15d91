package app.daybook.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * When people are left in peace, by their own clock.
 *
 * @param from the first quiet minute
 * @param until the first that is not; the same as {@code from} for no quiet at all
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** The first moment from then on that is not quiet. Where clocks skip the end of the quiet, it ends with the gap. */
    Instant free(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        LocalDate day = until.isAfter(local.toLocalTime())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        Instant end = end(day.atTime(until), zone, moment);
        // What is free may be so short that the clocks skip all of it
        return free(end, zone);
    }

    private static Instant end(LocalDateTime local, ZoneId zone, Instant after) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        ZonedDateTime first = local.atZone(zone);
        // Where the clocks are set back, the end comes twice, and the first time may be over
        return (first.toInstant().isAfter(after) ? first : first.withLaterOffsetAtOverlap()).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
