package app.daybook.practice;

import java.util.List;
import java.util.Optional;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.FormSection;
import app.daybook.course.practice.RecordForm;

/**
 * A record as it is read: every field of its form with what was written, in the words of the form.
 *
 * @param consent the statement that the learner made; nothing where it was not made or not asked for
 */
public record Written(List<Part> parts, Optional<String> consent) {

    /** A section. */
    public record Part(String id, String title, List<Line> lines) {}

    /**
     * A field.
     *
     * @param texts what was written; several for a checklist, none where it was left empty
     * @param pair the two measures, where it is a pair
     */
    public record Line(String id, String label, List<String> texts, Optional<Pair> pair) {

        /** All of it in one text. */
        public String text() {
            return pair.map(both -> both.before() + " → " + both.after()).orElseGet(() -> String.join("; ", texts));
        }

        public boolean isEmpty() {
            return texts.isEmpty() && pair.isEmpty();
        }
    }

    /**
     * @param before with its unit; empty where that half was left empty
     * @param after likewise
     * @param change with its sign, such as −3; empty where it cannot be reckoned
     */
    public record Pair(String before, String after, String change) {}

    public static Written of(RecordForm form, Entries entries) {
        return new Written(
                form.sections().stream().map(section -> part(section, entries)).toList(),
                form.consent().filter(words -> !entries.of(RecordForm.CONSENT).isEmpty()));
    }

    private static Part part(FormSection section, Entries entries) {
        return new Part(
                section.id(),
                section.title(),
                section.fields().stream().map(field -> line(field, entries)).toList());
    }

    private static Line line(FormField field, Entries entries) {
        if (field.kind() instanceof FieldKind.BeforeAfter both) {
            String before = entries.of(field.before());
            String after = entries.of(field.after());
            return new Line(
                    field.id(),
                    field.label(),
                    List.of(),
                    before.isEmpty() && after.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Pair(
                                    measured(both.of(), before), measured(both.of(), after), change(before, after))));
        }
        return new Line(field.id(), field.label(), texts(field, entries), Optional.empty());
    }

    private static List<String> texts(FormField field, Entries entries) {
        String value = entries.of(field.id());
        if (value.isEmpty()) {
            return List.of();
        }
        FieldKind kind = field.kind();
        if (kind instanceof FieldKind.Choice choice) {
            return List.of(choice.options().getOrDefault(value, value));
        }
        if (kind instanceof FieldKind.Checklist list) {
            return entries.items(field.id()).stream()
                    .map(item -> list.items().getOrDefault(item, item))
                    .toList();
        }
        if (kind instanceof FieldKind.BodyPlace place) {
            return List.of(
                    place.region(value).map(FieldKind.BodyPlace.Region::name).orElse(value));
        }
        return List.of(measured(kind, value));
    }

    private static String measured(FieldKind kind, String value) {
        String unit = unit(kind);
        return value.isEmpty() || unit.isEmpty() ? value : value + " " + unit;
    }

    private static String unit(FieldKind kind) {
        if (kind instanceof FieldKind.Scale) {
            return "/ 10";
        }
        return kind instanceof FieldKind.Number number ? number.unit() : "";
    }

    private static String change(String before, String after) {
        return FieldKind.BeforeAfter.change(before, after)
                .map(change -> (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "±")
                        + change.abs().toPlainString())
                .orElse("");
    }
}
