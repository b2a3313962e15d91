package app.daybook.watch;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns before the disk is full. */
@Wellness
class DiskHealth implements HealthCheck {

    private static final long MEGABYTE = 1_000_000;

    private final Disk disk;
    private final WatchSettings settings;

    DiskHealth(Disk disk, WatchSettings settings) {
        this.disk = disk;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        long free = disk.free();
        return HealthCheckResponse.named("disk")
                .status(free >= settings.diskFree().asLongValue())
                .withData("free, MB", free / MEGABYTE)
                .build();
    }
}
