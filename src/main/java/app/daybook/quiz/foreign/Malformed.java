package app.daybook.quiz.foreign;

/** A file breaks off its format; the message says how and what to do. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public Malformed(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
