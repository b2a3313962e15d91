package app.daybook.anatomy;

import java.util.Locale;

/** A side of the body: always the patient's own, never the viewer's. */
public enum Side {
    RIGHT,
    LEFT;

    /** The word for this side in YAML and in sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
