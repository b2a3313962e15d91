package app.daybook.anatomy;

import java.util.Locale;

/** What a structure is made of, as far as a hand must know. */
public enum Tissue {
    ARTERY,
    VEIN,
    NERVE,
    DUCT,
    BONE,
    ORGAN,
    GLAND;

    /** The word for it in YAML and in sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it runs like a cord. */
    boolean isCord() {
        return this == ARTERY || this == VEIN || this == NERVE || this == DUCT;
    }
}
