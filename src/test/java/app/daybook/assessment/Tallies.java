package app.daybook.assessment;

import io.quarkus.arc.Arc;

/** What the application tallies every minute, for tests that compare all that is kept. */
public final class Tallies {

    private Tallies() {}

    /** Leaves the next round nothing to do. */
    public static void catchUp() {
        Arc.container().instance(TallyRounds.class).get().run();
    }
}
