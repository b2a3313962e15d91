package app.daybook.publishing;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Warns when the folder or the ledger cannot be read, or holds what is not served. No
 * matter of readiness: the last publication is served all the same, and no load balancer should turn people away.
 */
@Wellness
class ContentHealth implements HealthCheck {

    private final Troubles troubles;

    ContentHealth(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("Courses").status(troubles.now().isEmpty());
        troubles.now().forEach(response::withData);
        return response.build();
    }
}
