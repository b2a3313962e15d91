package app.daybook.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.sheet.SheetSection;
import app.daybook.web.When;

/**
 * Fields as places to write by hand.
 *
 * @param filled what is written there; nothing on a blank sheet
 */
record Writing(Optional<Entries> filled, SheetTexts texts) {

    private static final int MOST = 10;

    SheetView.Blank blank(SheetSection.Blank blank) {
        FormField field = blank.field();
        FieldKind kind = field.kind();
        if (kind instanceof FieldKind.Choice choice) {
            return boxes(blank, choice.options(), List.of(entry(field.id())));
        }
        if (kind instanceof FieldKind.Checklist list) {
            return boxes(blank, list.items(), filled.orElse(Entries.NONE).items(field.id()));
        }
        if (kind instanceof FieldKind.Scale scale) {
            return drawn(blank, List.of(scale("", scale, entry(field.id()))), List.of());
        }
        if (kind instanceof FieldKind.Number number) {
            return drawn(blank, List.of(), List.of(amount("", number.unit(), field.id())));
        }
        if (kind instanceof FieldKind.BeforeAfter pair && pair.of() instanceof FieldKind.Scale scale) {
            return drawn(
                    blank,
                    List.of(
                            scale(texts.beforeHalf(), scale, entry(field.before())),
                            scale(texts.afterHalf(), scale, entry(field.after()))),
                    List.of());
        }
        if (kind instanceof FieldKind.BeforeAfter pair) {
            String unit = pair.of() instanceof FieldKind.Number number ? number.unit() : "";
            return drawn(
                    blank,
                    List.of(),
                    List.of(
                            amount(texts.beforeHalf(), unit, field.before()),
                            amount(texts.afterHalf(), unit, field.after())));
        }
        return new SheetView.Blank(
                field.label(),
                field.help(),
                blank.half(),
                rules(blank.lines()),
                words(kind, entry(field.id())),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is written there; empty on a blank sheet. */
    String entry(String name) {
        return filled.map(entries -> entries.of(name)).orElse("");
    }

    static List<Integer> rules(int lines) {
        return IntStream.range(0, lines).boxed().toList();
    }

    private static String words(FieldKind kind, String value) {
        if (kind instanceof FieldKind.Day && !value.isEmpty()) {
            return When.day(LocalDate.parse(value));
        }
        return kind instanceof FieldKind.BodyPlace place
                ? place.region(value).map(FieldKind.BodyPlace.Region::name).orElse("")
                : value;
    }

    private static SheetView.Blank boxes(SheetSection.Blank blank, Map<String, String> offered, List<String> ticked) {
        return new SheetView.Blank(
                blank.field().label(),
                blank.field().help(),
                blank.half(),
                List.of(),
                "",
                offered.entrySet().stream()
                        .map(one -> new SheetView.Box(one.getValue(), ticked.contains(one.getKey())))
                        .toList(),
                List.of(),
                List.of());
    }

    private static SheetView.Blank drawn(
            SheetSection.Blank blank, List<SheetView.Scale> scales, List<SheetView.Amount> amounts) {
        return new SheetView.Blank(
                blank.field().label(), blank.field().help(), blank.half(), List.of(), "", List.of(), scales, amounts);
    }

    private static SheetView.Scale scale(String name, FieldKind.Scale scale, String chosen) {
        return new SheetView.Scale(
                name,
                scale.least(),
                scale.most(),
                IntStream.rangeClosed(0, MOST)
                        .mapToObj(degree -> new SheetView.Degree(
                                degree, String.valueOf(degree).equals(chosen)))
                        .toList(),
                chosen);
    }

    private SheetView.Amount amount(String name, String unit, String entry) {
        return new SheetView.Amount(name, unit, entry(entry));
    }
}
