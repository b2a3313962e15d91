package app.daybook.publishing;

/**
 * An edition is asked for in a transaction and must be parsed first, which takes seconds that no row should stay locked
 * and no connection be held. Unwinds to {@link EditionsFirst}, which has it read and begins the transaction anew.
 */
final class EditionUnread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many editions a request may name that are not remembered; the rest is read where it is asked for. */
    private static final int MOST = 8;

    private static final ThreadLocal<Boolean> CAUGHT = ThreadLocal.withInitial(() -> false);

    private final transient Runnable reading;

    private EditionUnread(Runnable reading) {
        super("An edition has to be read outside of the transaction", null, false, false);
        this.reading = reading;
    }

    /**
     * Returns where nobody has to wait for what is read now.
     *
     * @throws EditionUnread in a transaction that can begin anew
     */
    static void stepOutside(Runnable reading) {
        if (CAUGHT.get()) {
            throw new EditionUnread(reading);
        }
    }

    /** Runs a transaction from its beginning until every edition that it asks for is there. */
    static <T, E extends Exception> T retrying(Transaction<T, E> transaction) throws E {
        for (int read = 0; read < MOST; read++) {
            boolean before = CAUGHT.get();
            Runnable reading;
            CAUGHT.set(true);
            try {
                return transaction.run();
            } catch (EditionUnread unread) {
                reading = unread.reading;
            } finally {
                CAUGHT.set(before);
            }
            reading.run();
        }
        return transaction.run();
    }

    interface Transaction<T, E extends Exception> {
        T run() throws E;
    }
}
