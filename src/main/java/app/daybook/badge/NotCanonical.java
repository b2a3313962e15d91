package app.daybook.badge;

/** A document that has no canonical form here, and so cannot be signed or have been signed. */
final class NotCanonical extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCanonical(Exception cause) {
        super("No JSON-LD that can be signed: " + cause.getMessage(), cause);
    }
}
