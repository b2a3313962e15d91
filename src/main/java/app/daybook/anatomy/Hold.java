package app.daybook.anatomy;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How a muscle is held and pressed, on the right half of the body.
 *
 * @param stand where the therapist is, as a sentence
 * @param landmark what is found first
 * @param push degrees clockwise from the head's direction in which the pressure goes across the picture; none if it
 *     goes straight down or lifts
 * @param pressing how, as sentences
 * @param ceiling discomfort out of 10 that is never passed, 1 to 6
 * @param seconds how long a hold lasts, as "30–60"
 */
public record Hold(
        Client client,
        Drape drape,
        String stand,
        Landmark landmark,
        Hand hand,
        Placing placing,
        Slant slant,
        OptionalDouble push,
        String pressing,
        int ceiling,
        String seconds,
        Movement movement) {

    /** How the client lies or sits. */
    public enum Client {
        SUPINE("Supine"),
        PRONE("Prone"),
        SIDE_LYING("Side-lying"),
        SEATED("Seated");

        private final String title;

        Client(String title) {
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

    /** What the drape covers. */
    public enum Drape {
        CHEST("Drape from the collar bones down."),
        WAIST("Drape from the waist down."),
        HIPS("Drape from the rim of the pelvis down, and one across the chest."),
        LEG("Drape over everything but the leg that is treated, tucked in at the hip.");

        private final String words;

        Drape(String words) {
            this.words = words;
        }

        /** The same as a sentence. */
        public String words() {
            return words;
        }
    }

    /** How the pressure meets the surface. */
    public enum Slant {
        STRAIGHT("straight down"),
        SLANTED("slanted"),
        LIFTED("lifted away");

        private final String words;

        Slant(String words) {
            this.words = words;
        }

        /** The same for a caption. */
        public String words() {
            return words;
        }

        /** The word for it in YAML and in class names. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A place that one can feel, with words that say how to know it. */
    public record Landmark(double x, double y, String words) {}

    /** The view in which it is drawn. */
    public View view() {
        return placing.view();
    }

    /** The same on the other half of the body. */
    public Hold mirrored() {
        return new Hold(
                client,
                drape,
                stand,
                new Landmark(view().mirror(landmark.x()), landmark.y(), landmark.words()),
                hand,
                placing.mirrored(),
                slant,
                push.isPresent() ? OptionalDouble.of(-push.getAsDouble()) : push,
                pressing,
                ceiling,
                seconds,
                movement);
    }
}
