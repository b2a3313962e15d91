package app.daybook.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One muscle of the atlas, for the right side. Texts are complete phrases for a therapist; patterns are those
 * classically described.
 *
 * @param latin the Latin name; mark it {@code lang="la"}
 * @param alsoCalled other names in use, short forms too
 * @param region the part of the body under which lists group it
 * @param action what it does, as a sentence; empty where the atlas does not say
 * @param innervation its nerve and roots, as a sentence; empty where the atlas does not say
 * @param signs ids of the warning signs that belong to it; the course says what they are and how fast they are
 * @param consider other explanations to keep in mind
 * @param checked whether the pattern was compared with a second source; else it is from tradition alone
 */
public record Muscle(
        String id,
        String name,
        String latin,
        List<String> alsoCalled,
        String region,
        boolean checked,
        String attachments,
        String action,
        String innervation,
        List<TriggerPoint> points,
        List<ReferralZone> zones,
        Handling handling,
        String pattern,
        String perpetuating,
        String palpation,
        String position,
        String technique,
        String homeCare,
        String cautions,
        List<String> signs,
        List<String> consider) {

    public Muscle {
        alsoCalled = List.copyOf(alsoCalled);
        points = List.copyOf(points);
        zones = List.copyOf(zones);
        signs = List.copyOf(signs);
        consider = List.copyOf(consider);
    }

    /** Whether the technique builds on what the atlas calls the standard dose. */
    public boolean takesStandardDose() {
        return technique.toLowerCase(Locale.ROOT).contains("standard dose");
    }

    /** All by which a reader may look for it, without capitals and accents. */
    String folded() {
        return Folded.text(String.join(" ", name, latin, String.join(" ", alsoCalled), region, pattern));
    }

    Stream<ReferralZone> zones(boolean core) {
        return zones.stream().filter(z -> z.core() == core);
    }
}
