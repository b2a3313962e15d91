package app.daybook;

import java.time.ZoneId;
import java.util.List;

/** The zones of the world, in the order of their names. */
public final class Zones {

    private Zones() {}

    /** Without those that the library which reads calendars adds of its own, under drawn names and with rules cut short. */
    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> !zone.contains("~"))
                .sorted()
                .toList();
    }
}
