package app.daybook.course.practice;

import java.util.List;
import java.util.Optional;

/**
 * One thing to write down.
 *
 * @param id stable for ever: entries are kept under it
 * @param help may be empty
 * @param required whether a record without it is refused when it is handed in; a draft is kept as it is
 * @param screening whether it tells of screening, which a reviewer reads first
 */
public record FormField(String id, String label, String help, boolean required, boolean screening, FieldKind kind) {

    /** The names of its controls: one, or two for a pair. */
    public List<String> names() {
        return kind instanceof FieldKind.BeforeAfter ? List.of(before(), after()) : List.of(id);
    }

    public String before() {
        return id + ".before";
    }

    public String after() {
        return id + ".after";
    }

    /** The first thing that is wrong with what was written here. */
    public Optional<Fault> fault(Entries entries) {
        if (kind instanceof FieldKind.BeforeAfter pair) {
            boolean half = entries.of(before()).isEmpty() != entries.of(after()).isEmpty();
            return fault(entries, before(), pair.of())
                    .or(() -> fault(entries, after(), pair.of()))
                    .or(() -> half
                            ? Optional.of(fault(
                                    entries.of(before()).isEmpty() ? before() : after(), Fault.What.HALF_A_PAIR, ""))
                            : Optional.empty());
        }
        return fault(entries, id, kind);
    }

    private Optional<Fault> fault(Entries entries, String name, FieldKind of) {
        String value = entries.of(name);
        if (value.isEmpty()) {
            return required ? Optional.of(fault(name, Fault.What.MISSING, "")) : Optional.empty();
        }
        return of.fault(value).map(wrong -> fault(name, wrong.what(), wrong.limit()));
    }

    private Fault fault(String name, Fault.What what, String limit) {
        return new Fault(name, label, what, limit);
    }
}
