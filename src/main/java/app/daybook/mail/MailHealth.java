package app.daybook.mail;

import java.time.Clock;
import java.time.Duration;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import app.daybook.web.RecordsAway;

/** Says under {@code /q/health/well} that mail waits for longer than it should, and how much could not be sent. */
@Wellness
class MailHealth implements HealthCheck {

    private static final Duration LATE = Duration.ofMinutes(30);

    private final MailSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    MailHealth(MailSettings settings, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("mail");
        if (!settings.isOn()) {
            return response.up().build();
        }
        try {
            long overdue = outbox.overdue(clock.instant().minus(LATE));
            return response.status(overdue == 0)
                    .withData("waiting for more than half an hour", overdue)
                    .withData("could not be sent", outbox.count(MailState.DEAD))
                    .build();
        } catch (RecordsAway away) {
            return response.down().withData("the outbox", "cannot be read").build();
        }
    }
}
