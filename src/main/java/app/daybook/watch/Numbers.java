package app.daybook.watch;

import java.time.Clock;
import java.time.YearMonth;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.runtime.StartupEvent;

import app.daybook.metering.Sampled;

/** Numbers of what belongs to no feature. */
class Numbers {

    /** How long requests take, in nanoseconds: what feels at once, quick, slow, and stuck. */
    private static final double[] BUCKETS = {0.1e9, 0.3e9, 1e9, 3e9, 10e9};

    @Produces
    @Singleton
    MeterFilter requestTimes() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /**
     * An answer that is given before a route is found, to a body that is too large, say, comes with the address as it was
     * asked for. Such an address may name a course or a record, and there is no end of them.
     */
    @Produces
    @Singleton
    MeterFilter routesAlone() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getName().equals("http.server.requests") ? id.getTag("uri") : null;
                return uri != null && !uri.contains("{") && uri.indexOf('/', 1) > 0
                        ? id.replaceTags(Tags.concat(id.getTags(), "uri", "OTHER"))
                        : id;
            }
        };
    }

    @Produces
    @Singleton
    Sampled begun() {
        return new Sampled(
                FirstDay.BEGUN,
                "When this place first served a course, seconds since 1970",
                "select extract(epoch from min(at)) from publication");
    }

    @Produces
    @Singleton
    Sampled backupFinished() {
        return new Sampled(
                BackupHealth.FINISHED,
                "When the last backup ended well, seconds since 1970",
                "select extract(epoch from max(finished_at)) from backup");
    }

    @Produces
    @Singleton
    Sampled backupBytes() {
        return new Sampled(
                "daybook.backup.bytes",
                "Size of the last backup",
                "select bytes from backup order by finished_at desc limit 1");
    }

    @Produces
    @Singleton
    Sampled databaseBytes() {
        return new Sampled(
                "daybook.database.bytes", "Size of the database", "select pg_database_size(current_database())");
    }

    void offer(@Observes StartupEvent start, MeterRegistry registry, Disk disk, Clock clock) {
        Gauge.builder("daybook.disk.free.bytes", disk::free)
                .description("Room on the disk of the course folder")
                .register(registry);
        Gauge.builder("daybook.time.zones.months", () -> TimeZoneData.ofJava().months(YearMonth.now(clock)))
                .description("Age of the time-zone data, months")
                .register(registry);
    }
}
