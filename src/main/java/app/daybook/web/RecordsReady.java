package app.daybook.web;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Red while the database does not answer within two seconds or has lately refused what it should have taken. A check that
 * waited as long as a hung database does would say nothing.
 */
@Readiness
class RecordsReady implements HealthCheck {

    private static final int WITHIN_SECONDS = 2;

    private final DataSource database;
    private final Records records;

    RecordsReady(DataSource database, Records records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("records")
                .status(!records.failedLately() && answers())
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
