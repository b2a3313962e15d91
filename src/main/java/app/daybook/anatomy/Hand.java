package app.daybook.anatomy;

import java.util.Locale;

/** What touches the client: a hand in one of its shapes, a forearm or a tool. */
public enum Hand {
    RESTING_HAND("Resting hand"),
    FINGERTIPS_FLAT("Fingertips flat, the other hand on top"),
    ONE_HAND_FLAT("Fingertips flat, one hand"),
    THUMB_OVER_THUMB("Thumb over thumb"),
    BRACED_THUMB("Braced thumb"),
    LOOSE_FIST("Loose fist"),
    FOREARM("Forearm"),
    PINCER("Pincer"),
    CRADLE("Cradle"),
    STONE("Stone"),
    GUN("Massage gun");

    private final String title;

    Hand(String title) {
        this.title = title;
    }

    /** What a caption calls it. */
    public String title() {
        return title;
    }

    /** The word for it in YAML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
