package app.daybook.course.practice;

import java.util.List;
import java.util.Optional;

/**
 * A part of a form.
 *
 * @param help may be empty
 * @param lesson the id of the day on which it is written, where that is not the day of the record
 */
public record FormSection(String id, String title, String help, Optional<String> lesson, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }
}
