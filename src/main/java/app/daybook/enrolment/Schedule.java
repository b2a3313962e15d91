package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When each day opens: one day a day from the start, at a local time in the learner's zone. One instant drives page,
 * lock and mail. Where daylight saving skips that local time the day opens when the gap ends; where it comes twice,
 * the first time ({@link java.time.ZonedDateTime#of}). So no day is lost, doubled or out of order.
 */
public record Schedule(LocalDate startedOn, LocalTime opensAt, ZoneId zone) {

    /**
     * @param day from 1
     */
    public Instant opens(int day) {
        return startedOn.plusDays(day - 1L).atTime(opensAt).atZone(zone).toInstant();
    }

    /** The last day that has opened by now, 0 before the first. */
    public int dayAt(Instant now) {
        LocalDate date = now.atZone(zone).toLocalDate();
        int day = (int) ChronoUnit.DAYS.between(startedOn, date) + 1;
        while (day > 0 && opens(day).isAfter(now)) {
            day--;
        }
        return Math.max(0, day);
    }
}
