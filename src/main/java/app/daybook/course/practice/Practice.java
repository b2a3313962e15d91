package app.daybook.course.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms of a course, and for what records on them count.
 *
 * @param demands by the form's id; a form that is not there counts for nothing
 */
public record Practice(List<RecordForm> forms, Map<String, Demand> demands) {

    /** Of a course that asks for no records. */
    public static final Practice NONE = new Practice(List.of(), Map.of());

    public Practice {
        forms = List.copyOf(forms);
        demands = Map.copyOf(demands);
    }

    public Optional<RecordForm> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** What a day that names this form takes: the form, then what may be handed in instead of it. */
    public List<RecordForm> taken(RecordForm form) {
        return Stream.concat(Stream.of(form), form.instead().flatMap(this::form).stream())
                .toList();
    }

    public Demand demand(RecordForm form) {
        return demands.getOrDefault(form.id(), Demand.NONE);
    }
}
