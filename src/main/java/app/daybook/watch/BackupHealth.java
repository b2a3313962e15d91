package app.daybook.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns if the last backup that ended well is old, or if there is none. */
@Wellness
class BackupHealth implements HealthCheck {

    static final String FINISHED = "daybook.backup.finished";

    private final Samples samples;
    private final WatchSettings settings;
    private final Clock clock;

    BackupHealth(Samples samples, WatchSettings settings, Clock clock) {
        this.samples = samples;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> last = samples.moment(FINISHED);
        return HealthCheckResponse.named("backup")
                .status(last.filter(at -> Duration.between(at, clock.instant()).compareTo(settings.backupWithin()) <= 0)
                        .isPresent())
                .withData("last", last.map(Instant::toString).orElse("none"))
                .build();
    }
}
