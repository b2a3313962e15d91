package app.daybook.anatomy;

import java.util.List;
import java.util.stream.Stream;

/**
 * One muscle of the atlas, for the right side. Texts are complete phrases for a therapist; patterns are those
 * classically described.
 *
 * @param latin the Latin name; mark it {@code lang="la"}
 * @param region the part of the body under which lists group it
 * @param checked whether the pattern was compared with a second source; else it is from tradition alone
 */
public record Muscle(
        String id,
        String name,
        String latin,
        String region,
        boolean checked,
        String attachments,
        List<TriggerPoint> points,
        List<ReferralZone> zones,
        String pattern,
        String perpetuating,
        String palpation,
        String position,
        String technique,
        String homeCare,
        String cautions,
        Referrals referrals) {

    public Muscle {
        points = List.copyOf(points);
        zones = List.copyOf(zones);
    }

    Stream<ReferralZone> zones(boolean core) {
        return zones.stream().filter(z -> z.core() == core);
    }
}
