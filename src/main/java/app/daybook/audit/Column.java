package app.daybook.audit;

import java.util.List;

/**
 * The names of columns. A name means one thing, in one unit, in whichever table it stands: that is how an auditor joins
 * the tables, by what the cover page says and nothing else. A moment ends with {@code _utc}, a day of the learner's own
 * calendar with {@code _local}.
 */
final class Column {

    /** A human being: learner or instructor, and the number by which the ledger's actors are called. */
    static final String PERSON = "person";

    static final String SERIAL = "serial";
    static final String EDITION = "edition";
    static final String LESSON = "lesson";
    /** Of a practical record, by its lasting name. */
    static final String RECORD_FORM = "record_form";

    static final String QUIZ = "quiz";
    static final String ATTEMPT = "attempt";
    static final String QUESTION = "question";

    /**
     * Columns by which the rows of a table are named in all others.
     *
     * @param file in which whatever others name stands
     */
    record Key(String file, List<String> columns) {

        public String columnsInWords() {
            return String.join(", ", columns);
        }
    }

    static final List<Key> KEYS = List.of(
            new Key("people.csv", List.of(PERSON)),
            new Key("roster.csv", List.of(SERIAL)),
            new Key("editions.csv", List.of(EDITION)),
            new Key("syllabus.csv", List.of(LESSON)),
            new Key("attempts.csv", List.of(PERSON, QUIZ, ATTEMPT)),
            new Key("practical-records.csv", List.of(PERSON, LESSON, RECORD_FORM)),
            new Key("questions.csv", List.of(EDITION, QUIZ, QUESTION)));

    /** The keys by which a table names rows of others. */
    static List<Key> joins(String file, List<String> columns) {
        return KEYS.stream()
                .filter(key -> !key.file.equals(file) && columns.containsAll(key.columns))
                .toList();
    }

    private Column() {}
}
