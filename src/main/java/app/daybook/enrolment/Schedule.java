package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When each day opens: one day a day from the start, at a local time in the learner's zone, and none on days off. One
 * instant drives page, lock and mail. Where the clocks skip that local time the day opens when the gap ends; where it
 * comes twice, the first time. So no day is lost, doubled or out of order. A gap that ends at the time of opening, or that
 * takes a whole date out of the calendar (Samoa, 30 December 2011), opens at worst two days together.
 *
 * <p>Pausing, going on and living by another clock give another schedule, by which a page says what will be before the
 * learner decides; what has opened is open in each of them.
 *
 * @param off by their first date
 * @param opened so many days have opened by a clock by which the learner lived before, and stay open
 */
public record Schedule(LocalDate startedOn, LocalTime opensAt, ZoneId zone, List<DaysOff> off, int opened) {

    public Schedule {
        off = off.stream().sorted(Comparator.comparing(DaysOff::first)).toList();
    }

    /** Without a pause. */
    public Schedule(LocalDate startedOn, LocalTime opensAt, ZoneId zone) {
        this(startedOn, opensAt, zone, List.of(), 0);
    }

    /**
     * When a day opens by the calendar; nothing while a pause without an end lies before it.
     *
     * @param day from 1
     */
    public Optional<Instant> opens(int day) {
        return date(day).map(this::begins);
    }

    public boolean isOpen(int day, Instant now) {
        return day <= opened || opens(day).filter(opens -> !opens.isAfter(now)).isPresent();
    }

    private Optional<LocalDate> date(int day) {
        LocalDate at = startedOn;
        long left = day - 1L;
        for (DaysOff pause : off) {
            if (pause.isOver(at)) {
                continue;
            }
            long before = Math.max(0, ChronoUnit.DAYS.between(at, pause.first()));
            if (left < before) {
                break;
            }
            if (pause.until().isEmpty()) {
                return Optional.empty();
            }
            left -= before;
            at = pause.until().get();
        }
        return Optional.of(at.plusDays(left));
    }

    /** When the day of the course begins that has a date. */
    public Instant begins(LocalDate date) {
        LocalDateTime local = date.atTime(opensAt);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The date on which the day began that it is now. */
    public LocalDate dateAt(Instant now) {
        // From tomorrow down: a clock set back over midnight shows yesterday's date after a day has begun
        LocalDate date = now.atZone(zone).toLocalDate().plusDays(1);
        while (begins(date).isAfter(now)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** The last day that has opened by now, 0 before the first. */
    public int dayAt(Instant now) {
        LocalDate end = dateAt(now).plusDays(1);
        LocalDate at = startedOn;
        long days = 0;
        for (DaysOff pause : off) {
            if (pause.isOver(at)) {
                continue;
            }
            if (!pause.first().isBefore(end)) {
                break;
            }
            days += Math.max(0, ChronoUnit.DAYS.between(at, pause.first()));
            at = pause.until().filter(until -> until.isBefore(end)).orElse(end);
        }
        return (int) Math.max(opened, days + Math.max(0, ChronoUnit.DAYS.between(at, end)));
    }

    /** The pause that it is now, from the moment in which it was begun; none is ever begun ahead. */
    public Optional<DaysOff> pause(Instant now) {
        LocalDate today = dateAt(now);
        return off.stream().filter(one -> !one.isOver(today)).findFirst();
    }

    /** The first date on which no day opens if the course is paused now: what has opened today is open. */
    public LocalDate firstOff(Instant now) {
        return pause(now).map(DaysOff::first).orElseGet(() -> dateAt(now).plusDays(1));
    }

    /**
     * The same with a pause from now on; one that it is now gets another end.
     *
     * @param until the date on which the next day opens, after {@link #firstOff}; nothing if that is to be said later
     */
    public Schedule paused(Instant now, Optional<LocalDate> until) {
        return with(now, Optional.of(new DaysOff(firstOff(now), until)));
    }

    /**
     * The same without the rest of the pause that it is now. The next day opens as if this were the day on which the pause
     * was to end: on the same day on which it was begun nothing has changed.
     */
    public Schedule resumed(Instant now) {
        LocalDate today = dateAt(now);
        return with(
                now,
                pause(now)
                        .filter(one -> one.first().isBefore(today))
                        .map(one -> new DaysOff(one.first(), Optional.of(today))));
    }

    private Schedule with(Instant now, Optional<DaysOff> pause) {
        List<DaysOff> others = new ArrayList<>(off);
        pause(now).ifPresent(others::remove);
        pause.ifPresent(others::add);
        return new Schedule(startedOn, opensAt, zone, others, opened);
    }

    /** The same with an end for a pause that had none; on the day on which it was begun there is none left. */
    Schedule goingOn(LocalDate date) {
        List<DaysOff> ended = off.stream()
                .filter(one -> one.until().isPresent() || one.first().isBefore(date))
                .map(one -> one.until().isPresent() ? one : new DaysOff(one.first(), Optional.of(date)))
                .toList();
        return new Schedule(startedOn, opensAt, zone, ended, opened);
    }

    /** The same by the clock of another zone. The dates stay; so do the days open that have opened by the old clock. */
    public Schedule in(ZoneId another, Instant now) {
        return new Schedule(startedOn, opensAt, another, off, dayAt(now));
    }
}
