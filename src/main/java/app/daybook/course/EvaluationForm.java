package app.daybook.course;

import java.util.List;

/** What a learner is asked about the course itself before the certificate. */
public record EvaluationForm(String title, String intro, List<Item> items) {

    /** How an item is answered: on a five-point scale of agreement, or in words. */
    public enum Kind {
        AGREE,
        TEXT
    }

    public record Item(String id, String question, Kind kind, boolean optional) {

        public boolean agree() {
            return kind == Kind.AGREE;
        }
    }
}
