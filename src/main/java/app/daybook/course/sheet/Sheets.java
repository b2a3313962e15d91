package app.daybook.course.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The practice sheets of a course, in the author's order.
 *
 * @param note what stands at the foot of each: what a sheet is not
 */
public record Sheets(String note, List<PracticeSheet> all) {

    /** Of a course without sheets. */
    public static final Sheets NONE = new Sheets("", List.of());

    public Sheets {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<PracticeSheet> sheet(String id) {
        return all.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /** The card for the muscles of a region. */
    public List<PracticeSheet> of(String region) {
        return all.stream()
                .filter(sheet -> sheet.region().filter(region::equals).isPresent())
                .toList();
    }

    /** One that shows how a sheet is filled in: itself, or the same sheet for another region. */
    public Optional<PracticeSheet> filled(PracticeSheet sheet) {
        return sheet.example().isPresent()
                ? Optional.of(sheet)
                : all.stream()
                        .filter(other -> other.kind().equals(sheet.kind())
                                && other.example().isPresent())
                        .findFirst();
    }
}
