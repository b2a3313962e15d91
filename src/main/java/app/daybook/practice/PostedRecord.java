package app.daybook.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.RecordForm;

/**
 * A record as its page sends it.
 *
 * @param sheet the load of the page that sends it
 * @param version of the record that this page knows
 * @param round how often it was handed in as far as this page knows
 * @param looked by which hints its learner went on, as {@link Hint#mark} names them; empty for none
 */
record PostedRecord(Entries entries, String sheet, int version, int round, String looked) {

    static PostedRecord of(RecordForm form, MultivaluedMap<String, String> fields) {
        Map<String, String> written = new HashMap<>();
        for (String name : form.names()) {
            List<String> values = fields.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                written.put(name, isList(form, name) ? String.join(" ", values) : values.get(0));
            }
        }
        String sheet = String.valueOf(fields.getFirst("sheet"));
        return new PostedRecord(
                new Entries(written),
                sheet.matches("[a-z0-9-]{1,40}") ? sheet : "",
                number(fields.getFirst("version")),
                number(fields.getFirst("round")),
                String.valueOf(fields.getFirst("looked")));
    }

    private static boolean isList(RecordForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.id().equals(name))
                .map(FormField::kind)
                .anyMatch(FieldKind.Checklist.class::isInstance);
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
