package app.daybook.playing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.recording.Recording;
import app.daybook.web.Digest;

/** All recordings, by their digest, in pieces: the same for every course and every edition that shows them. */
@Singleton
public class Recordings {

    /** Bytes of a piece; the last may have fewer. */
    static final int PIECE = 1 << 16;

    private static final int PIECES_AT_ONCE = 16;

    /** What players ask for one after another; 8 MB. */
    private static final int PIECES_REMEMBERED = 128;

    /** Longer than anybody takes between sending a recording and saving the draft that shows it. */
    private static final Duration UNUSED_FOR = Duration.ofDays(1);

    private final DataSource database;
    private final Clock clock;
    private final Cache<Key, byte[]> remembered =
            Caffeine.newBuilder().maximumSize(PIECES_REMEMBERED).build();

    private record Key(String digest, int number) {}

    Recordings(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The bytes are not those of the recording, as of a file that is being written: nothing was kept. */
    public static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed(Recording recording) {
            super("The bytes of " + recording.digest() + " have changed meanwhile");
        }
    }

    /**
     * Keeps a recording, unless it is there. Forgets those that nothing shows and nobody is about to.
     *
     * @throws Changed if the bytes are others
     */
    public void keep(Recording recording, InputStream bytes) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                forgetUnused(connection);
                if (begin(connection, recording)) {
                    fill(connection, recording, bytes);
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("The recording " + recording.digest() + " cannot be kept", e);
            }
        });
    }

    /** Writes all of it, piece by piece. */
    public void write(Recording recording, OutputStream out) throws IOException {
        for (int number = 0; (long) number * PIECE < recording.size(); number++) {
            out.write(piece(recording.digest(), number)
                    .orElseThrow(() -> new IOException("The recording " + recording.digest() + " is not kept here")));
        }
    }

    /** @param number from 0 */
    Optional<byte[]> piece(String digest, int number) {
        return Optional.ofNullable(remembered.get(new Key(digest, number), this::read));
    }

    private byte[] read(Key key) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select bytes from recording_piece where digest = ? and number = ?")) {
            ask.setString(1, key.digest);
            ask.setInt(2, key.number);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A piece of " + key.digest + " cannot be read", e);
        }
    }

    /** @return whether its pieces are still to come; one that somebody else keeps at this moment is waited for */
    private boolean begin(Connection connection, Recording recording) throws SQLException {
        try (PreparedStatement begin =
                connection.prepareStatement("insert into recording as r (digest, size, kept_at) values (?, ?, ?)"
                        + " on conflict (digest) do update set kept_at = excluded.kept_at"
                        + " returning r.xmax = 0")) {
            begin.setString(1, recording.digest());
            begin.setLong(2, recording.size());
            begin.setTimestamp(3, Timestamp.from(clock.instant()));
            try (ResultSet row = begin.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void fill(Connection connection, Recording recording, InputStream bytes)
            throws SQLException, IOException {
        MessageDigest sha256 = Digest.sha256();
        try (PreparedStatement add =
                connection.prepareStatement("insert into recording_piece (digest, number, bytes) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                sha256.update(piece);
                add.setString(1, recording.digest());
                add.setInt(2, number++);
                add.setBytes(3, piece);
                add.addBatch();
                if (number % PIECES_AT_ONCE == 0) {
                    add.executeBatch();
                }
            }
            add.executeBatch();
        }
        if (!Digest.hex(sha256.digest()).equals(recording.digest())) {
            throw new Changed(recording);
        }
    }

    /** Editions keep what they show for good, and drafts as long as they are there; all others nobody can ask for. */
    private void forgetUnused(Connection connection) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("delete from recording r where r.kept_at < ?"
                + " and not exists (select 1 from media m where m.mark = left(r.digest, 12))"
                + " and not exists (select 1 from studio_file f where f.path like 'media/%' and length(f.bytes) < 400"
                + " and position(convert_to(r.digest, 'UTF8') in f.bytes) > 0)")) {
            forget.setTimestamp(1, Timestamp.from(clock.instant().minus(UNUSED_FOR)));
            forget.executeUpdate();
        }
    }
}
