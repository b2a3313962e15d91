package app.daybook.certificate;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether what time does to certificates was done. */
@Wellness
class UpkeepHealth implements HealthCheck {

    private final Upkeep upkeep;

    UpkeepHealth(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("upkeep of certificates")
                .status(upkeep.isDone())
                .withData("last run", upkeep.lastRun().toString())
                .build();
    }
}
