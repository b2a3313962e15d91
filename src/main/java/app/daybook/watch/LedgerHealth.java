package app.daybook.watch;

import java.time.Instant;
import java.util.Optional;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import app.daybook.certificate.LedgerChecks;

/** What the last check of the ledger of certificates found, and whether it was long ago, or never after the first day. */
@Wellness
class LedgerHealth implements HealthCheck {

    private final Samples samples;
    private final WatchSettings settings;
    private final FirstDay firstDay;

    LedgerHealth(Samples samples, WatchSettings settings, FirstDay firstDay) {
        this.samples = samples;
        this.settings = settings;
        this.firstDay = firstDay;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> last = samples.moment(LedgerChecks.AT);
        boolean whole = samples.value(LedgerChecks.WHOLE).orElse(1) > 0;
        boolean fresh = firstDay.isFresh(last, settings.ledgerCheckWithin());
        var response = HealthCheckResponse.named("ledger")
                .status(whole && fresh)
                .withData(
                        "checked", last.map(Instant::toString).orElseGet(() -> firstDay.isOver() ? "never" : "not yet"))
                .withData("whole", last.isEmpty() ? "not read yet" : whole ? "yes" : "no");
        if (!whole) {
            response.withData("to do", "Issue and revoke nothing; run the command ledger, and compare with a backup");
        }
        return response.build();
    }
}
