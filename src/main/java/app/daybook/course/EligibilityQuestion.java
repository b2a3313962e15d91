package app.daybook.course;

/**
 * What a course asks of whoever enrols, to be answered by yes or no, such as whether they are insured.
 *
 * @param otherwise what is said to whoever answers no, who then is not let in; empty where no is an answer too
 */
public record EligibilityQuestion(String id, String text, String otherwise) {

    public boolean isNeeded() {
        return !otherwise.isEmpty();
    }
}
