package app.daybook.web.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * What {@link Turnstile} does, for all nodes together: one statement, which holds no lock beyond itself, by the
 * database's own clock. Two clients may meet in one slot; which ones, nobody can choose who does not know the secret.
 */
final class SharedTurnstile {

    private static final int SLOTS = 1 << 20;
    private static final double MINUTE = 60;

    /** A moment further off than any count leads to was written before the clock was set back. */
    private static final String ENTER = """
            with entered as (
                insert into turnstile as t (slot, due) values (?, now() + make_interval(secs => ?))
                on conflict (slot) do update
                set due = case when t.due between now() and now() + interval '2 minutes' then t.due else now() end
                    + make_interval(secs => ?)
                where t.due <= now() + make_interval(secs => ?) or t.due > now() + interval '2 minutes'
                returning 1)
            select case when exists (select 1 from entered) then 0
                else greatest(1, coalesce((select extract(epoch from due - now()) - ? from turnstile where slot = ?), ?) * 1000)
                end""";

    private final DataSource database;
    private final Mac digest;

    /** @param secret that all nodes know and nobody else */
    SharedTurnstile(DataSource database, String secret) {
        this.database = database;
        try {
            this.digest = Mac.getInstance("HmacSHA256");
            digest.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /** How long the client must wait; zero if it went through. Waiting in vain costs nothing. */
    Duration enter(String client, int perMinute) throws SQLException {
        int slot = slot(client);
        double interval = MINUTE / perMinute;
        double tolerance = MINUTE - interval;
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setInt(1, slot);
            enter.setDouble(2, interval);
            enter.setDouble(3, interval);
            enter.setDouble(4, tolerance);
            enter.setDouble(5, tolerance);
            enter.setInt(6, slot);
            enter.setDouble(7, interval);
            ResultSet millis = enter.executeQuery();
            millis.next();
            return Duration.ofMillis((long) Math.ceil(millis.getDouble(1)));
        }
    }

    private int slot(String client) {
        byte[] sum;
        synchronized (digest) {
            sum = digest.doFinal(client.getBytes(StandardCharsets.UTF_8));
        }
        return ByteBuffer.wrap(sum).getInt() & SLOTS - 1;
    }
}
