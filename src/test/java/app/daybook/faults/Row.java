package app.daybook.faults;

import java.util.List;

/** Something that breaks, and what is measured while it does. */
interface Row {

    /** As {@code -Dfaults.rows} names it. */
    String name();

    /** @throws CannotRun if this machine does not allow it */
    List<Outcome> run(Site site) throws Exception;

    /** A row that this machine does not allow: why, and what it needs. */
    final class CannotRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotRun(String why) {
            super(why);
        }
    }
}
