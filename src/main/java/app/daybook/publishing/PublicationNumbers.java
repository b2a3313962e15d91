package app.daybook.publishing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import app.daybook.metering.Sampled;

/** How often editions were put into service, and whether this node serves what its authors want. */
class PublicationNumbers {

    @Produces
    @Singleton
    Sampled publications() {
        return new Sampled(
                "daybook.publications",
                "How often an edition was put into service",
                "select coalesce(max(id), 0) from publication");
    }

    void offer(@Observes StartupEvent start, MeterRegistry registry, Troubles troubles, Catalogue catalogue) {
        Gauge.builder("daybook.content.troubles", () -> troubles.now().size())
                .description("What keeps this node from serving what its authors want")
                .register(registry);
        Gauge.builder("daybook.courses", () -> catalogue.courses().size())
                .description("Courses that are served")
                .register(registry);
    }
}
