package app.daybook.metering;

import io.micrometer.core.instrument.Metrics;

/** Counts what was refused. */
public final class RefusalCount {

    private RefusalCount() {}

    /**
     * @param kind the fact that was the reason, as the code names it: there are so many as there are types
     * @param status of the answer
     */
    public static void add(Class<?> kind, int status) {
        Metrics.counter("daybook.refusals", "kind", kind.getSimpleName(), "status", Integer.toString(status))
                .increment();
    }
}
