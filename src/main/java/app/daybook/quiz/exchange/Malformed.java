package app.daybook.quiz.exchange;

/** A file breaks off its format; the message says how and what to do. */
final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
