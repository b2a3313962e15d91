package app.daybook.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkus.qute.i18n.MessageBundles;

/**
 * A request that is understood and refused. Features extend it with facts of their own, and say them in the words of
 * their room's message bundle; one mapper turns any of them into a page that says what happened and what to do.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Supplier<String> whatHappened;
    private final transient Supplier<String> whatToDo;

    /**
     * Where to go from here.
     *
     * @param address on this site
     * @param words of the button
     */
    public record Way(String address, String words) {}

    /**
     * The words are looked up when they are shown, so that a rule may refuse where no page is near.
     *
     * @param status HTTP status, 400 to 599
     * @param words the message bundle of the room that refuses
     * @param whatHappened one plain sentence, shown as the heading
     * @param whatToDo one plain sentence that names the next step
     */
    protected <T> Refusal(int status, Class<T> words, Function<T, String> whatHappened, Function<T, String> whatToDo) {
        super(null, null, false, false);
        this.status = status;
        this.whatHappened = () -> whatHappened.apply(MessageBundles.get(words));
        this.whatToDo = () -> whatToDo.apply(MessageBundles.get(words));
    }

    public int status() {
        return status;
    }

    public String whatHappened() {
        return whatHappened.get();
    }

    public String whatToDo() {
        return whatToDo.get();
    }

    /** Both sentences in one line, for a script or beside a form. */
    public String message() {
        return whatHappened() + ". " + whatToDo();
    }

    /** What the page leads on to; the start page if nothing is nearer. */
    protected Optional<Way> way() {
        return Optional.empty();
    }
}
