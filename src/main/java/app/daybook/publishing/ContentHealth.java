package app.daybook.publishing;

import java.util.Set;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Warns when the folder or the ledger cannot be read, or holds what is not served. No matter of readiness: the last
 * publication is served all the same, and no load balancer should turn people away.
 */
@Wellness
class ContentHealth implements HealthCheck {

    private final Troubles troubles;
    private final FolderPublisher folder;

    ContentHealth(Troubles troubles, FolderPublisher folder) {
        this.troubles = troubles;
        this.folder = folder;
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> waiting = folder.waiting();
        var response =
                HealthCheckResponse.named("courses").status(troubles.now().isEmpty() && waiting.isEmpty());
        troubles.now().forEach(response::withData);
        waiting.forEach(course -> response.withData(
                course + " waits",
                "Its folder is not what the studio published last, and was not published. Decide in the studio."));
        return response.build();
    }
}
