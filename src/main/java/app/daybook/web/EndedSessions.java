package app.daybook.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcSession;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Sessions of the identity provider that have ended. A token outlives them by minutes, and by the grace while the
 * provider is away; every node asks here before it believes one. Those that have ended of late are also known without
 * asking the database: this node's own at once, those of others within a second.
 */
@Singleton
public class EndedSessions {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 255;

    /** Longer than anybody is believed without asking ({@link KnownSessions}). */
    private static final Duration OF_LATE = Duration.ofMinutes(5);

    /** Nobody signs out so often in that time; what is forgotten early is still in the database. */
    private static final long MOST = 200_000;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** After so long without an answer nothing is sure any more. */
    private static final Duration SURE_FOR = Duration.ofSeconds(5);

    /** Of two that are written at once the lower number may be seen last: so far back is read again each time. */
    private static final int AGAIN = 50;

    private final DataSource database;
    private final SecurityIdentity identity;
    private final OidcSession session;
    private final Provider provider;
    private final Clock clock;
    private final Cache<String, Boolean> ofLate =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OF_LATE).build();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ended sessions");
        thread.setDaemon(true);
        return thread;
    });
    private long seen;
    private volatile long sureUntil = System.nanoTime();

    EndedSessions(DataSource database, SecurityIdentity identity, OidcSession session, Provider provider, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.session = session;
        this.provider = provider;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    /** Whether it has ended, by the database. */
    boolean contain(String sid) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("select 1 from ended_session where sid = ?")) {
            find.setString(1, sid);
            return find.executeQuery().next();
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** Whether it had not ended a second ago, without asking the database; false if that is not known. */
    boolean surelyLack(String sid) {
        return sureUntil - System.nanoTime() > 0 && ofLate.getIfPresent(sid) == null;
    }

    /**
     * Ends the session of whoever asks: here, on all nodes, and at the provider, whether the browser follows anywhere or
     * not. Who has none stays without.
     *
     * @return false if the provider did not answer, so that the session goes on there
     */
    public boolean endThis(RoutingContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken idToken)) {
            return true;
        }
        AuthorizationCodeTokens tokens = context.get(AuthorizationCodeTokens.class.getName());
        add(idToken.getClaim("sid"));
        session.logout().await().atMost(Provider.PATIENCE);
        return tokens != null && tokens.getRefreshToken() != null && provider.endSession(tokens.getRefreshToken());
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
        ofLate.put(sid, true);
    }

    /** A fault is told by whoever asks the database meanwhile. */
    private void look() {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select number, sid from ended_session where number > ? order by number")) {
            find.setLong(1, seen - AGAIN);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    seen = rows.getLong(1);
                    ofLate.put(rows.getString(2), true);
                }
            }
            sureUntil = began + SURE_FOR.toNanos();
        } catch (SQLException | RuntimeException away) {
            // Nothing is sure from then on, and everybody asks
        }
    }
}
