package app.daybook.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.daybook.assessment.question.PlaceMap;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;

/**
 * A control as a page asks it; a pair asks two.
 *
 * @param name under which it is sent
 * @param label of a control; of half a pair, which half it is
 * @param error in words; empty for none
 */
record FieldView(
        String name, String label, String help, boolean required, FieldKind kind, Entries entries, String error) {

    /** Something to choose. */
    record Option(String id, String words, boolean chosen) {}

    /** The two halves of a pair, else the one control. */
    static List<FieldView> of(FormField field, Entries entries, Map<String, String> errors, PracticeTexts texts) {
        if (field.kind() instanceof FieldKind.BeforeAfter both) {
            return List.of(
                    half(field, field.before(), texts.before(field.label()), both.of(), entries, errors),
                    half(field, field.after(), texts.after(field.label()), both.of(), entries, errors));
        }
        return List.of(half(field, field.id(), field.label(), field.kind(), entries, errors));
    }

    private static FieldView half(
            FormField field, String name, String label, FieldKind kind, Entries entries, Map<String, String> errors) {
        return new FieldView(name, label, field.help(), field.required(), kind, entries, errors.getOrDefault(name, ""));
    }

    /** Which template asks it. */
    public String word() {
        return kind.word();
    }

    public String value() {
        return entries.of(name);
    }

    /** Of an id in the page, which may have no full stop in a selector. */
    public String anchor() {
        return name.replace('.', '-');
    }

    /** What describes the control to those who do not see it. */
    public String describedBy() {
        return (help.isEmpty() ? "" : anchor() + "-help ") + (error.isEmpty() ? "" : anchor() + "-error");
    }

    public List<Option> options() {
        if (kind instanceof FieldKind.Choice choice) {
            return options(choice.options());
        }
        if (kind instanceof FieldKind.Checklist list) {
            List<String> ticked = entries.items(name);
            return list.items().entrySet().stream()
                    .map(item -> new Option(item.getKey(), item.getValue(), ticked.contains(item.getKey())))
                    .toList();
        }
        if (kind instanceof FieldKind.Scale) {
            return IntStream.rangeClosed(0, 10)
                    .mapToObj(String::valueOf)
                    .map(degree -> new Option(degree, degree, degree.equals(value())))
                    .toList();
        }
        return List.of();
    }

    private List<Option> options(Map<String, String> all) {
        return all.entrySet().stream()
                .map(item ->
                        new Option(item.getKey(), item.getValue(), item.getKey().equals(value())))
                .toList();
    }

    /** The ends of a scale in words. */
    public FieldKind.Scale scale() {
        return (FieldKind.Scale) kind;
    }

    public FieldKind.Number number() {
        return (FieldKind.Number) kind;
    }

    /** The words that a long text may have. */
    public int words() {
        return ((FieldKind.LongText) kind).words();
    }

    /** Whether something is to be put right. */
    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** The drawings on which a place can be marked. */
    public PlaceMap placeMap() {
        FieldKind.BodyPlace place = (FieldKind.BodyPlace) kind;
        Map<String, List<PlaceMap.RegionView>> groups = place.regions().stream()
                .collect(Collectors.groupingBy(
                        FieldKind.BodyPlace.Region::group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                region -> new PlaceMap.RegionView(
                                        region.id(), region.name(), region.id().equals(value())),
                                Collectors.toList())));
        return new PlaceMap(
                place.panels().stream()
                        .map(panel -> new PlaceMap.PanelView(
                                panel.id(),
                                panel.title(),
                                panel.width(),
                                panel.height(),
                                panel.drawing(),
                                panel.areas().stream()
                                        .map(area -> area(place, area))
                                        .toList()))
                        .toList(),
                groups,
                nameOf(place, value()));
    }

    private PlaceMap.AreaView area(FieldKind.BodyPlace place, FieldKind.BodyPlace.Area area) {
        return new PlaceMap.AreaView(
                area.region(),
                nameOf(place, area.region()),
                area.path(),
                area.box().get(0),
                area.box().get(1),
                area.box().get(2),
                area.box().get(3),
                area.middle(),
                area.region().equals(value()) ? "is-chosen" : "");
    }

    private static String nameOf(FieldKind.BodyPlace place, String region) {
        return place.region(region).map(FieldKind.BodyPlace.Region::name).orElse("");
    }
}
