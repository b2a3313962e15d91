package app.daybook.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import app.daybook.rig.Program;

/**
 * PostgreSQL's data lie on a small disk of memory that somebody else fills, to the last segment of the log that it writes
 * ahead; then there is room again.
 */
final class DiskFull implements Fault {

    private static final long ROOM_MEGABYTES = 64;
    private static final int MOST_SEGMENTS = 100;
    private static final int PATIENCE_SECONDS = 60;
    private static final int MEGABYTE = 1 << 20;

    private Path data;
    private Path aside;
    private boolean mounted;
    private String note = "";

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public void prepare(Site site) throws Exception {
        data = site.settings().folder().resolve("postgres");
        aside = data.resolveSibling("postgres.aside");
        site.services().postgres().close();
        Files.move(data, aside);
        Files.createDirectory(data);
        long megabytes = size(aside) / MEGABYTE + ROOM_MEGABYTES;
        try {
            command(site, "mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", data.toString());
            mounted = true;
            command(site, "cp", "-a", aside + "/.", data.toString());
        } catch (IllegalStateException e) {
            throw new Row.CannotRun(
                    "a disk of memory cannot be mounted here; that needs root (" + e.getMessage() + ")");
        } finally {
            if (!mounted) {
                Files.delete(data);
                Files.move(aside, data);
            }
            site.services().postgres().restart();
        }
    }

    @Override
    public void begin(Site site) throws IOException {
        byte[] megabyte = new byte[MEGABYTE];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(megabyte);
            }
        } catch (IOException full) {
            useUpLog(site);
        }
    }

    /** Segments that were made beforehand would take what learners save for a while. */
    private static void useUpLog(Site site) {
        try (var connection = site.services().connection();
                var statement = connection.createStatement()) {
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                statement.execute("select pg_logical_emit_message(false, 'full', 'x'), pg_switch_wal()");
            }
        } catch (SQLException full) {
            System.err.println("PostgreSQL has no room: " + full.getMessage());
        }
    }

    @Override
    public void end(Site site) throws IOException {
        Files.delete(ballast());
        try (var connection = site.services().connection()) {
            connection.isValid(PATIENCE_SECONDS);
            note = "; PostgreSQL went on by itself";
        } catch (SQLException ended) {
            note = "; PostgreSQL had ended and was started again, as an engine does";
            site.services().postgres().restart();
        }
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public void restore(Site site) throws Exception {
        if (!mounted) {
            return;
        }
        site.services().postgres().close();
        Files.deleteIfExists(ballast());
        command(site, "rm", "-rf", aside.toString());
        command(site, "cp", "-a", data.toString(), aside.toString());
        command(site, "umount", data.toString());
        Files.delete(data);
        Files.move(aside, data);
        site.services().postgres().restart();
    }

    private Path ballast() {
        return data.resolve("ballast");
    }

    private static void command(Site site, String... words) throws IOException, InterruptedException {
        Program.output(List.of(words), site.settings().folder().resolve("disk.log"), PATIENCE_SECONDS);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
