package app.daybook.anatomy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All muscles that a course teaches, with their points and referral zones, and the regions of the body that people
 * point to. Patterns follow the tradition of Travell and Simons; places are schematic (about 2 to 3 cm), and nobody is
 * to expect a specific point or referral location in a given person (Fernández-de-las-Peñas and Dommerholt, Delphi
 * study, 2018).
 */
public final class Atlas {

    private final String standardDose;
    private final String stopRule;
    private final List<Muscle> muscles;
    private final List<Neighbour> neighbours;
    private final List<Site> sites;
    private final List<BodyRegion> regions;
    /** Worked out when first asked for, then kept: sampling a region takes milliseconds. */
    private final Map<String, List<Suspect>> suspects = new ConcurrentHashMap<>();

    Atlas(
            String standardDose,
            String stopRule,
            List<Muscle> muscles,
            List<Neighbour> neighbours,
            List<Site> sites,
            List<BodyRegion> regions) {
        this.standardDose = standardDose;
        this.stopRule = stopRule;
        this.muscles = List.copyOf(muscles);
        this.neighbours = List.copyOf(neighbours);
        this.sites = List.copyOf(sites);
        this.regions = List.copyOf(regions);
    }

    /**
     * Reads the text of an {@code atlas.yaml}.
     *
     * @param signs the ids of the warning signs that muscles may name
     * @throws AtlasInvalid with every fault, its line and what to do
     */
    public static Atlas parse(String yaml, Set<String> signs) {
        return AtlasReader.read(yaml, signs);
    }

    /** What an atlas holds that was good when it was published, whatever is asked of one since; nothing if no YAML. */
    public static Optional<Atlas> reread(String yaml) {
        return AtlasReader.reread(yaml);
    }

    /** What a muscle's technique means by the standard dose. */
    public String standardDose() {
        return standardDose;
    }

    /** What ends every technique at once. */
    public String stopRule() {
        return stopRule;
    }

    /** In the order of the file. */
    public List<Muscle> muscles() {
        return muscles;
    }

    /** Those under one heading stand together; headings and muscles in the order of the file. */
    public Map<String, List<Muscle>> musclesByRegion() {
        return muscles.stream().collect(Collectors.groupingBy(Muscle::region, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Muscles in whose names, heading or pattern each of the words stands, whole or in part; all of them for no word.
     *
     * @param words separated by spaces; letter case and accents do not matter
     */
    public List<Muscle> naming(String words) {
        return muscles.stream().filter(muscle -> all(words, muscle.folded())).toList();
    }

    /** Neighbours in whose names each of the words stands, as for muscles; all of them for no word. */
    public List<Neighbour> neighboursNaming(String words) {
        return neighbours.stream()
                .filter(neighbour -> all(words, neighbour.folded()))
                .toList();
    }

    private static boolean all(String words, String folded) {
        return Stream.of(Folded.text(words).strip().split("\\s+")).allMatch(folded::contains);
    }

    public Optional<Muscle> muscle(String id) {
        return muscles.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Muscles that the course does not treat, beside any of these; each once, in the order of the file. */
    public List<Neighbour> neighboursOf(List<Muscle> of) {
        return neighbours.stream()
                .filter(neighbour -> of.stream().map(Muscle::id).anyMatch(neighbour.beside()::contains))
                .toList();
    }

    public Optional<Neighbour> neighbour(String id) {
        return neighbours.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** The muscles that a neighbour lies beside, in the order in which it names them. */
    public List<Muscle> beside(Neighbour neighbour) {
        return neighbour.beside().stream().flatMap(id -> muscle(id).stream()).toList();
    }

    /** Places where structures to keep off lie close under the skin, in the order of the file. */
    public List<Site> sites() {
        return sites;
    }

    public Optional<Site> site(String id) {
        return sites.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** In the order of the file. */
    public List<BodyRegion> regions() {
        return regions;
    }

    public Optional<BodyRegion> region(String id) {
        return regions.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The equal of the drawing with links: regions under their headings. */
    public Map<String, List<BodyRegion>> regionsByGroup() {
        return regions.stream()
                .collect(Collectors.groupingBy(BodyRegion::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Muscles described as referring to a region: usual areas before spill-over, then by the part that they cover. */
    public List<Suspect> whereItHurts(BodyRegion region) {
        return suspects.computeIfAbsent(region.id(), id -> Suspect.of(region, muscles));
    }

    /** How a person would call the place; the nearest region where none holds it. */
    String placeName(View view, double x, double y) {
        return regions.stream()
                .filter(r -> r.holds(view, x, y))
                .findFirst()
                .or(() -> regions.stream()
                        .filter(r -> r.areas().stream().anyMatch(a -> a.view() == view))
                        .min(Comparator.comparingDouble(r -> r.areas().stream()
                                .filter(a -> a.view() == view)
                                .mapToDouble(a -> distance(a.outline().box(), x, y))
                                .min()
                                .orElseThrow())))
                .map(BodyRegion::name)
                .orElse(view.title());
    }

    private static double distance(Box box, double x, double y) {
        double dx = Math.max(0, Math.max(box.left() - x, x - box.right()));
        double dy = Math.max(0, Math.max(box.top() - y, y - box.bottom()));
        return Math.hypot(dx, dy);
    }
}
