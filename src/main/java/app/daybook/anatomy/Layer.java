package app.daybook.anatomy;

import java.util.Locale;

/** What a map can show of a muscle: its points, its core referral zones, its spill-over zones. */
public enum Layer {
    POINTS,
    CORE,
    SPILL;

    /** The word for this layer in YAML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
