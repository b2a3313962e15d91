package app.daybook.watch;

import java.time.Clock;
import java.time.YearMonth;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns of time-zone data that is old. */
@Wellness
class TimeZoneHealth implements HealthCheck {

    private final WatchSettings settings;
    private final Clock clock;

    TimeZoneHealth(WatchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        TimeZoneData data = TimeZoneData.ofJava();
        long months = data.months(YearMonth.now(clock));
        boolean fresh = months <= settings.timeZoneMonths();
        var response = HealthCheckResponse.named("time zones")
                .status(fresh)
                .withData("version", data.version())
                .withData("months", months);
        if (!fresh) {
            response.withData(
                    "to do", "Run on a newer patch of Java: build the image anew, or install the update of the JDK");
        }
        return response.build();
    }
}
