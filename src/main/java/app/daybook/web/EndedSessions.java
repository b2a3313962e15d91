package app.daybook.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * Sessions of the identity provider that have ended. A token outlives them by minutes, and by the grace while the
 * provider is away; every node asks here before it believes one.
 */
@Singleton
class EndedSessions {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 255;

    private final DataSource database;
    private final Clock clock;

    EndedSessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean contain(String sid) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("select 1 from ended_session where sid = ?")) {
            find.setString(1, sid);
            return find.executeQuery().next();
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** Twice is once. Forgets those that no token can belong to any more. */
    void add(String sid) {
        if (sid == null || sid.length() > LONGEST) {
            return;
        }
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from ended_session where ended_at < ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ended_session (sid, ended_at) values (?, ?) on conflict do nothing")) {
            forget.setTimestamp(1, Timestamp.from(now.minus(KEPT)));
            forget.executeUpdate();
            insert.setString(1, sid);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }
}
