package app.daybook.course.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of a practical record.
 *
 * @param id stable for ever: records are kept under it
 * @param consent what the learner states about the client's consent, word for word; without it nothing is handed in
 * @param instead the form that counts in its place, for who may not touch
 * @param secondReview every how many accepted records one is read by a second reviewer; 0 for none
 * @param rubric by what a reviewer reads it, in this order
 */
public record RecordForm(
        String id,
        String title,
        String intro,
        Optional<String> consent,
        Optional<String> instead,
        int secondReview,
        List<FormSection> sections,
        List<Criterion> rubric) {

    /** The name under which the statement of consent is kept. */
    public static final String CONSENT = "consent";

    public RecordForm {
        sections = List.copyOf(sections);
        rubric = List.copyOf(rubric);
    }

    public List<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** All names under which a form sends entries. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        fields().forEach(field -> names.addAll(field.names()));
        consent.ifPresent(words -> names.add(CONSENT));
        return names;
    }

    /** What keeps these entries from being handed in, in the form's order; empty where nothing does. */
    public List<Fault> faults(Entries entries) {
        Stream<Fault> missing = consent.isPresent() && entries.of(CONSENT).isEmpty()
                ? Stream.of(new Fault(CONSENT, "", Fault.What.NO_CONSENT, ""))
                : Stream.empty();
        return Stream.concat(fields().stream().flatMap(field -> field.fault(entries).stream()), missing)
                .toList();
    }

    /** The sections that are written on another day than the record is handed in. */
    public List<FormSection> sectionsOf(String lesson) {
        return sections.stream()
                .filter(section -> section.lesson().filter(lesson::equals).isPresent())
                .toList();
    }
}
