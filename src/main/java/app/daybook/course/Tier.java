package app.daybook.course;

import java.util.Locale;

/** How fast a warning sign needs someone else, the fastest first. */
public enum Tier {
    EMERGENCY("Emergency: call 911 or your local number now, hands off, stay"),
    SAME_DAY("Same day: no massage; seen by a clinician today"),
    PROMPT("Prompt: seen within days; no work on the region until cleared"),
    KEEP_IN_MIND("Keep in mind");

    private final String heading;

    Tier(String heading) {
        this.heading = heading;
    }

    /** What it asks for, as it stands above its signs wherever they are shown. */
    public String heading() {
        return heading;
    }

    /** As an author writes it, {@code same-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
