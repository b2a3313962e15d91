package app.daybook.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns if the last backup that ended well is old, or if there is none after the first day. */
@Wellness
class BackupHealth implements HealthCheck {

    static final String FINISHED = "daybook.backup.finished";

    private final Samples samples;
    private final WatchSettings settings;
    private final FirstDay firstDay;
    private final Clock clock;

    BackupHealth(Samples samples, WatchSettings settings, FirstDay firstDay, Clock clock) {
        this.samples = samples;
        this.settings = settings;
        this.firstDay = firstDay;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> last = samples.moment(FINISHED);
        return HealthCheckResponse.named("backup")
                .status(last.map(this::isFresh).orElseGet(() -> !firstDay.isOver()))
                .withData("last", last.map(Instant::toString).orElseGet(() -> firstDay.isOver() ? "none" : "not yet"))
                .build();
    }

    private boolean isFresh(Instant last) {
        return Duration.between(last, clock.instant()).compareTo(settings.backupWithin()) <= 0;
    }
}
