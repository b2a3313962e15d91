package app.daybook.yaml;

/** A text that is not YAML, or more of it than an author writes. */
public final class YamlInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line of the text, from 1
     * @param column from 1
     * @param problem in words, without a full stop
     */
    YamlInvalid(int line, int column, String problem, Throwable cause) {
        super(problem, cause);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
