package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * When each day opens: one day a day from the start, at a local time in the learner's zone. One instant drives page,
 * lock and mail. Where the clocks skip that local time the day opens when the gap ends; where it comes twice, the first
 * time. So no day is lost, doubled or out of order. A gap that ends at the time of opening, or that takes a whole date
 * out of the calendar (Samoa, 30 December 2011), opens at worst two days together.
 */
public record Schedule(LocalDate startedOn, LocalTime opensAt, ZoneId zone) {

    /**
     * @param day from 1
     */
    public Instant opens(int day) {
        LocalDateTime local = startedOn.plusDays(day - 1L).atTime(opensAt);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The last day that has opened by now, 0 before the first. */
    public int dayAt(Instant now) {
        LocalDate date = now.atZone(zone).toLocalDate();
        // From tomorrow down: a clock set back over midnight shows yesterday's date after a day has opened
        int day = (int) ChronoUnit.DAYS.between(startedOn, date) + 2;
        while (day > 0 && opens(day).isAfter(now)) {
            day--;
        }
        return Math.max(0, day);
    }
}
