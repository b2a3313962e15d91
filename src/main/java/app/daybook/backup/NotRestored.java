package app.daybook.backup;

/** Why a place could not be made of a backup, as one sentence that says what to do. */
final class NotRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRestored(String why) {
        super(why);
    }
}
