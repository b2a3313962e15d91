package app.daybook.anatomy;

import java.util.List;

/**
 * A muscle that a hand meets beside those of the atlas and that the course does not treat. It has no points, zones or
 * dose; texts are complete phrases for a therapist.
 *
 * @param latin the Latin name; mark it {@code lang="la"}
 * @param alsoCalled other names in use
 * @param innervation its nerve and roots
 * @param apart how a hand tells it from the muscles beside it
 * @param reason why the course leaves it out
 * @param instead what to do where it seems to matter
 * @param beside ids of the atlas's muscles that it lies beside, at least one
 */
public record Neighbour(
        String id,
        String name,
        String latin,
        List<String> alsoCalled,
        String attachments,
        String action,
        String innervation,
        String apart,
        String reason,
        String instead,
        List<String> beside) {

    public Neighbour {
        alsoCalled = List.copyOf(alsoCalled);
        beside = List.copyOf(beside);
    }

    /** All by which a reader may look for it, without capitals and accents. */
    String folded() {
        return Folded.text(String.join(" ", name, latin, String.join(" ", alsoCalled)));
    }
}
