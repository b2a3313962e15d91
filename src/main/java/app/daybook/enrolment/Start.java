package app.daybook.enrolment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.web.When;

/**
 * When and by which clock somebody begins, as a form says it.
 *
 * @param errors by the name of the field; date and zone are of use only if there are none
 */
public record Start(LocalDate date, ZoneId zone, Map<String, String> errors) {

    private static final int LATEST_DAYS = 365;

    /** The date is one where the learner is; nothing chosen means today. */
    public static Start of(String startsOn, String zoneId, Clock clock) {
        Map<String, String> errors = new TreeMap<>();
        ZoneId zone = zone(zoneId, errors);
        return new Start(date(startsOn, LocalDate.now(clock.withZone(zone)), errors), zone, errors);
    }

    /** Those that a list offers: by places. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    private static ZoneId zone(String zone, Map<String, String> errors) {
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        errors.put("zone", texts().chooseZone());
        return ZoneId.of("UTC");
    }

    private static LocalDate date(String startsOn, LocalDate today, Map<String, String> errors) {
        if (startsOn == null || startsOn.isBlank()) {
            return today;
        }
        try {
            LocalDate date = LocalDate.parse(startsOn.strip());
            if (date.isBefore(today) || date.isAfter(today.plusDays(LATEST_DAYS))) {
                errors.put("starts-on", texts().chooseStart(When.day(today)));
            }
            return date;
        } catch (DateTimeException e) {
            errors.put("starts-on", texts().startFormat(today.toString()));
            return today;
        }
    }

    private static EnrolmentTexts texts() {
        return MessageBundles.get(EnrolmentTexts.class);
    }
}
