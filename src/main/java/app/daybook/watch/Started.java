package app.daybook.watch;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Collection;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;

/** Since when this node runs, what it is, and the courses that it serves; nobody can ask before the schema is migrated. */
@Singleton
@Startup
class Started implements HealthCheck {

    private final Catalogue catalogue;
    private final String version;
    private final Instant since;

    Started(Catalogue catalogue, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.catalogue = catalogue;
        this.version = version;
        this.since = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    @Override
    public HealthCheckResponse call() {
        Collection<Course> courses = catalogue.courses();
        var response = HealthCheckResponse.named("started")
                .up()
                .withData("version", version)
                .withData("java", Runtime.version().toString())
                .withData("since", since.toString());
        courses.forEach(course -> response.withData("course " + course.id(), course.edition()));
        return response.build();
    }
}
