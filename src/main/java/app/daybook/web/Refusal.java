package app.daybook.web;

import java.util.Optional;

/**
 * A request that is understood and refused. Features extend it with facts of their own; one mapper turns any of
 * them into a page that says what happened and what to do.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String whatToDo;
    private final transient Way way;

    /**
     * Where to go from here.
     *
     * @param address on this site
     * @param words of the button
     */
    public record Way(String address, String words) {}

    /**
     * @param status HTTP status, 400 to 599
     * @param whatHappened one plain sentence, shown as the heading
     * @param whatToDo one plain sentence that names the next step
     */
    protected Refusal(int status, String whatHappened, String whatToDo) {
        this(status, whatHappened, whatToDo, null);
    }

    /**
     * @param way leads on from the page; to the start page if null
     */
    protected Refusal(int status, String whatHappened, String whatToDo, Way way) {
        super(whatHappened, null, false, false);
        this.status = status;
        this.whatToDo = whatToDo;
        this.way = way;
    }

    public int status() {
        return status;
    }

    public String whatToDo() {
        return whatToDo;
    }

    Optional<Way> way() {
        return Optional.ofNullable(way);
    }
}
