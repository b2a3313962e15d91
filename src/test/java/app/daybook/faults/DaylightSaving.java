package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;

/**
 * A learner's days while clocks are set on and back: each opens at five where they live, a minute before it does not,
 * and none is skipped, doubled or lost.
 */
final class DaylightSaving implements Row {

    private static final List<String> ZONES = List.of("America/Toronto", "Pacific/Auckland", "Australia/Lord_Howe");
    private static final LocalTime OPENS = LocalTime.of(5, 0);
    private static final int DAYS = 5;
    private static final Duration AHEAD = Duration.ofDays(600);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Change(ZoneId zone, Instant at) {

        LocalDate day() {
            return at.atZone(zone).toLocalDate();
        }
    }

    @Override
    public String name() {
        return "daylight-saving";
    }

    @Override
    public List<Outcome> run(Site site) throws Exception {
        ShiftedClock clock = ShiftedClock.in(site.settings().folder());
        site.restart(site.settings().withEnvironment(clock.environment()).withOpenPace(false));
        // Keycloak keeps the machine's time: what it says counts for longer than the application's clock is ahead
        Accounts.tokensLive(site.settings(), AHEAD);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Change> changes = changes();
            for (int i = 0; i < changes.size(); i++) {
                outcomes.add(across(changes.get(i), clock, site, Accounts.name(Site.LEARNERS + i)));
            }
            return outcomes;
        } finally {
            clock.shift(Duration.ZERO);
            Accounts.tokensLive(site.settings(), Duration.ofHours(2));
            site.restart(site.settings());
        }
    }

    /** The next two of each zone, in their order, so that the clock only goes on. */
    private static List<Change> changes() {
        return ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> Stream.iterate(
                                zone.getRules().nextTransition(Instant.now().plus(Duration.ofDays(DAYS))),
                                last -> zone.getRules().nextTransition(last.getInstant()))
                        .limit(2)
                        .map(change -> new Change(zone, change.getInstant())))
                .sorted(Comparator.comparing(Change::at))
                .toList();
    }

    /** Begins two days before the change, so that the third day is that of the change. */
    private static Outcome across(Change change, ShiftedClock clock, Site site, String name) throws Exception {
        LocalDate start = change.day().minusDays(2);
        clock.set(start.atTime(12, 0).atZone(change.zone()).toInstant());
        Learner learner = new Learner(site.settings().address());
        learner.signIn(name, Accounts.PASSWORD);
        learner.post(Site.COURSE + "/enrolments", Map.of("zone", change.zone().getId(), "starts-on", start.toString()));
        List<String> wrong = new ArrayList<>();
        List<String> lengths = new ArrayList<>();
        ZonedDateTime before = start.atTime(OPENS).atZone(change.zone());
        int looks = 0;
        for (int day = 2; day <= DAYS; day++) {
            ZonedDateTime opens = start.plusDays(day - 1).atTime(OPENS).atZone(change.zone());
            lengths.add(hours(Duration.between(before, opens)));
            before = opens;
            for (int late : new int[] {-60, 60}) {
                clock.set(opens.toInstant().plusSeconds(late));
                int expected = late < 0 ? day - 1 : day;
                int open = open(learner);
                looks++;
                if (open != expected) {
                    wrong.add("%d of %d days open %+d s from %s".formatted(open, expected, late, opens));
                }
            }
        }
        return new Outcome(
                change.zone().getId() + " " + change.day(),
                looks,
                wrong.size(),
                Optional.of(Duration.ZERO),
                "days of " + String.join(", ", lengths) + " h; each open from five, none a minute before",
                wrong.stream().collect(Collectors.joining("; ")));
    }

    /** How many days are open, from the first on without a gap; -1 if there is a gap. */
    private static int open(Learner learner) throws Exception {
        List<Integer> open = new ArrayList<>();
        for (int day = 1; day <= DAYS + 1; day++) {
            if (learner.ask(Site.COURSE + "/days/" + day, PATIENCE).statusCode() == 200) {
                open.add(day);
            }
        }
        return open.isEmpty() || open.get(open.size() - 1) == open.size() ? open.size() : -1;
    }

    private static String hours(Duration duration) {
        return String.valueOf(duration.toMinutes() / 60.0).replaceAll("\\.0$", "");
    }
}
