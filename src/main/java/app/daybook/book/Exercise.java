package app.daybook.book;

import java.util.List;
import java.util.function.UnaryOperator;

import app.daybook.course.SelfCheck;
import app.daybook.quiz.Solution;

/**
 * A self-check as a book has it: asked in its place, and answered at the end of the chapter. All texts are XHTML.
 *
 * @param vignette blocks; may be empty
 * @param offered what there is to choose from, to order, to match or to mark; nothing where something is to be written
 * @param targets what the things offered are matched with, plain
 * @param answers the key
 * @param explanation blocks
 */
record Exercise(
        String id,
        String stem,
        String vignette,
        List<String> offered,
        List<String> targets,
        List<Solution.Part> answers,
        String explanation) {

    /** @param xhtml makes what the course holds XHTML of this book */
    static Exercise of(SelfCheck check, UnaryOperator<String> xhtml) {
        Solution solution = check.solution();
        return new Exercise(
                check.id(),
                xhtml.apply(check.question().stem()),
                xhtml.apply(check.question().vignette()),
                solution.offered().stream().map(xhtml).toList(),
                solution.targets(),
                solution.parts().stream()
                        .map(part ->
                                new Solution.Part(xhtml.apply(part.text()), part.right(), xhtml.apply(part.feedback())))
                        .toList(),
                xhtml.apply(check.question().explanation()));
    }
}
