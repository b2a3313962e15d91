package app.daybook.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word that the course explains.
 *
 * @param id for addresses and anchors
 * @param also other forms of it
 * @param plain the plain word beside it
 * @param explainedOn the id of the lesson in which it is first used
 */
public record Term(String id, String term, List<String> also, String plain, String meaning, String explainedOn) {

    public Term {
        also = List.copyOf(also);
    }

    /** All forms under which it is found. */
    public List<String> forms() {
        return Stream.concat(Stream.of(term), also.stream()).toList();
    }
}
