package app.daybook.web;

/**
 * A request that is understood and refused. Features extend it with facts of their own; one mapper turns any of
 * them into a page that says what happened and what to do.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String whatToDo;

    /**
     * @param status HTTP status, 400 to 599
     * @param whatHappened one plain sentence, shown as the heading
     * @param whatToDo one plain sentence that names the next step
     */
    protected Refusal(int status, String whatHappened, String whatToDo) {
        super(whatHappened, null, false, false);
        this.status = status;
        this.whatToDo = whatToDo;
    }

    public int status() {
        return status;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
