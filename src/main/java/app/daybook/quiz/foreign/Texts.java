package app.daybook.quiz.foreign;

/** How texts of others become safe to put into a page; who reads courses knows. */
public interface Texts {

    /** HTML of unknown origin as safe, well-formed HTML. */
    String safe(String html);

    /** Markdown of unknown origin as HTML, which is not safe yet. */
    String markdown(String text);
}
