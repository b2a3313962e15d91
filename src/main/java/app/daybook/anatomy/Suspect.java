package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A muscle that is described as referring to a region.
 *
 * @param core whether the region is in its usual area; else only in its spill-over
 * @param share the part of the region that its zones of that kind cover, above 0 to 1
 */
public record Suspect(Muscle muscle, boolean core, double share) {

    /** Overlaps below this part of a region are a touch of borders, no referral. */
    private static final double LEAST_SHARE = 0.04;

    /** Distance of the samples, in units of the view. */
    private static final double STEP = 0.3;

    private static final Comparator<Suspect> LIKELIEST_FIRST = Comparator.comparing(Suspect::core)
            .thenComparingDouble(Suspect::share)
            .reversed()
            .thenComparing(s -> s.muscle().name());

    /** All that refer to a region, the likeliest first. */
    static List<Suspect> of(BodyRegion region, List<Muscle> muscles) {
        Map<BodyRegion.Area, List<double[]>> samples = new LinkedHashMap<>();
        region.areas().forEach(area -> samples.put(area, samples(area)));
        return muscles.stream()
                .flatMap(m -> Stream.of(true, false)
                        .map(core -> new Suspect(m, core, largestShare(m, core, samples)))
                        .filter(s -> s.share() >= LEAST_SHARE)
                        .limit(1))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private static double largestShare(Muscle muscle, boolean core, Map<BodyRegion.Area, List<double[]>> samples) {
        double largest = 0;
        for (Map.Entry<BodyRegion.Area, List<double[]>> entry : samples.entrySet()) {
            List<ReferralZone> zones = muscle.zones(core)
                    .filter(z -> z.view() == entry.getKey().view())
                    .toList();
            List<double[]> all = entry.getValue();
            long covered = all.stream()
                    .filter(p -> zones.stream().anyMatch(z -> z.holds(p[0], p[1])))
                    .count();
            largest = Math.max(largest, all.isEmpty() ? 0 : (double) covered / all.size());
        }
        return largest;
    }

    /** A grid over the part of the area that is body. */
    private static List<double[]> samples(BodyRegion.Area area) {
        Figure figure = Figure.of(area.view());
        Box box = area.outline().box();
        List<double[]> samples = new ArrayList<>();
        for (double x = box.left() + STEP / 2; x < box.right(); x += STEP) {
            for (double y = box.top() + STEP / 2; y < box.bottom(); y += STEP) {
                if (area.outline().holds(x, y) && figure.holds(x, y)) {
                    samples.add(new double[] {x, y});
                }
            }
        }
        return samples;
    }
}
