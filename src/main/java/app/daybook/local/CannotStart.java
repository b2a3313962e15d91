package app.daybook.local;

import java.time.Duration;

/** Why the local run cannot start, as one sentence that tells the reader what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String whatToDo) {
        super(whatToDo);
    }

    /** A machine with much other work to do is no fault of what starts. */
    static CannotStart late(String what, Duration patience) {
        return new CannotStart(what + " was still starting after " + patience.toMinutes()
                + " minutes, so it was stopped; the machine may be busy. Run the same command again.");
    }

    CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
