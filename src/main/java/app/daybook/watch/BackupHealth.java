package app.daybook.watch;

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

    BackupHealth(Samples samples, WatchSettings settings, FirstDay firstDay) {
        this.samples = samples;
        this.settings = settings;
        this.firstDay = firstDay;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> last = samples.moment(FINISHED);
        return HealthCheckResponse.named("backup")
                .status(firstDay.isFresh(last, settings.backupWithin()))
                .withData("last", last.map(Instant::toString).orElseGet(() -> firstDay.isOver() ? "none" : "not yet"))
                .build();
    }
}
