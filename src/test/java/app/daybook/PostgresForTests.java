package app.daybook;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import app.daybook.badge.OtherKeys;
import app.daybook.local.BadgeKeys;
import app.daybook.local.Ports;
import app.daybook.local.Postgres;

/** One PostgreSQL and one key that signs badges for all tests, with their data under target. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.start(Path.of("target", "test-postgres"));
        Path keys = BadgeKeys.keptIn(Path.of("target", "test-badge-keys"));
        OtherKeys.leaveFormerIn(keys);
        // Beside it, as in production: what the service must not reach
        postgres.database("keycloak");
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.database("daybook"),
                "daybook.badge.keys",
                keys.toString(),
                "quarkus.management.test-port",
                Integer.toString(Ports.free()));
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
