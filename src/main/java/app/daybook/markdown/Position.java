package app.daybook.markdown;

/** A place in a file: line and column, both from 1. */
public record Position(int line, int column) {

    public static final Position TOP = new Position(1, 1);

    /** The same line, so many characters further on. */
    public Position plus(int characters) {
        return new Position(line, column + characters);
    }
}
