package app.daybook.metering;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** Counts on this node since it started. Every count is there from the start, so that the first deed shows as a rise. */
@Singleton
@Startup
public class Deeds {

    private final Map<Deed, Counter> counts = new EnumMap<>(Deed.class);

    /** As many as there are routes. */
    private final Map<Method, Optional<Deed>> known = new ConcurrentHashMap<>();

    Deeds(MeterRegistry registry) {
        for (Deed deed : Deed.values()) {
            counts.put(
                    deed,
                    Counter.builder("daybook.deeds")
                            .description("What people did, on this node since it started")
                            .tag("deed", deed.word())
                            .register(registry));
        }
    }

    public void count(Deed deed) {
        counts.get(deed).increment();
    }

    void countRoute(Method route) {
        known.computeIfAbsent(
                        route,
                        it -> Optional.ofNullable(it.getAnnotation(Counts.class))
                                .map(Counts::value))
                .ifPresent(this::count);
    }
}
