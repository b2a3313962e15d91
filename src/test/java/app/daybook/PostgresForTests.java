package app.daybook;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import app.daybook.local.Postgres;

/** One PostgreSQL for all tests, with its data under target. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.start(Path.of("target", "test-postgres"));
        return Map.of("quarkus.datasource.jdbc.url", postgres.database("daybook"));
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
