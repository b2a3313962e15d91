package app.daybook.web;

/** What was asked for does not exist, or not for the person who asks; both look the same. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(404, PageTexts.class, PageTexts::notFound, PageTexts::notFoundToDo);
    }
}
