package app.daybook.publishing.kept;

/** A value that cannot be kept, or bytes that are not one. */
public final class NotKeepable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKeepable(String message) {
        super(message);
    }

    NotKeepable(String message, Throwable cause) {
        super(message, cause);
    }
}
