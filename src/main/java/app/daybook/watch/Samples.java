package app.daybook.watch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import org.jboss.logging.Logger;

import app.daybook.metering.Sampled;

/**
 * The numbers that stand in the database, all asked for in one statement when somebody looks, at most every half minute.
 * While the database does not answer there are none.
 */
@Singleton
@Startup
class Samples {

    private static final Logger LOG = Logger.getLogger(Samples.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final List<Sampled> all;
    private final DataSource database;
    private final Clock clock;
    private Map<String, Double> values = Map.of();
    private Instant taken = Instant.MIN;

    Samples(Instance<Sampled> all, DataSource database, Clock clock, MeterRegistry registry) {
        this.all = all.stream().toList();
        this.database = database;
        this.clock = clock;
        for (Sampled sampled : this.all) {
            Gauge.builder(sampled.name(), () -> value(sampled.name()).orElse(Double.NaN))
                    .description(sampled.description())
                    .register(registry);
        }
    }

    /** Nothing if there is none, or the database does not answer. */
    OptionalDouble value(String name) {
        Double value = fresh().get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A moment that is kept as seconds since 1970. */
    Optional<Instant> moment(String name) {
        OptionalDouble seconds = value(name);
        return seconds.isPresent()
                ? Optional.of(Instant.ofEpochSecond((long) seconds.getAsDouble()))
                : Optional.empty();
    }

    private synchronized Map<String, Double> fresh() {
        Instant now = clock.instant();
        // What was taken before the clock was set back is no fresher for it
        if (now.isBefore(taken) || now.isAfter(taken.plus(FRESH))) {
            values = read();
            taken = now;
        }
        return values;
    }

    private Map<String, Double> read() {
        String query = all.stream()
                .map(sampled -> "(" + sampled.query() + ")::float8")
                .collect(Collectors.joining(", ", "select ", ""));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            Map<String, Double> found = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                double value = row.getDouble(i + 1);
                if (!row.wasNull()) {
                    found.put(all.get(i).name(), value);
                }
            }
            return found;
        } catch (SQLException e) {
            LOG.debug("No samples: the database does not answer", e);
            return Map.of();
        }
    }
}
