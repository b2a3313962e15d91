package app.daybook.course;

import java.util.List;
import java.util.Optional;

/**
 * Questions that are asked together, in this order; a day and a sheet show the same.
 *
 * @param then the heading above what each leads to; empty where they lead to the same
 * @param after what their answers ask for; empty where each says it for itself
 */
public record QuestionList(String id, String title, String then, String after, List<Asked> questions) {

    /**
     * One question, or one condition that is asked for.
     *
     * @param why what it is for; may be empty
     * @param leadsTo what a yes leads to, where it does not lead to the same as the others
     */
    public record Asked(String id, String words, String why, Optional<String> leadsTo) {}

    public QuestionList {
        questions = List.copyOf(questions);
    }

    /** Whether each says for itself what it leads to. */
    public boolean eachLeadsSomewhere() {
        return questions.stream().allMatch(asked -> asked.leadsTo().isPresent());
    }
}
