package app.daybook.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bodies in memory. There is room for so many on their way in, and for so many bytes of them and of those that are
 * whole and wait for their answer; where there is none left, the one that has been on its way longest gives way, so that
 * whoever sends at an honest pace is let in.
 */
final class OpenUploads {

    private final int most;
    private final long mostBytes;
    private final Map<Upload, Long> reading = new LinkedHashMap<>();
    private long bytes;

    OpenUploads(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    synchronized void admit(Upload upload) {
        reading.put(upload, 0L);
        makeRoom();
    }

    synchronized void grown(Upload upload, int by) {
        if (reading.computeIfPresent(upload, (same, before) -> before + by) != null) {
            bytes += by;
            makeRoom();
        }
    }

    /** Broken off: its bytes are gone. */
    synchronized void leave(Upload upload) {
        release(keep(upload));
    }

    /**
     * Whole: it gives way no more.
     *
     * @return its bytes, which count until they are released
     */
    synchronized long keep(Upload upload) {
        Long held = reading.remove(upload);
        return held == null ? 0 : held;
    }

    synchronized void release(long held) {
        bytes -= held;
    }

    private void makeRoom() {
        while ((reading.size() > most || bytes > mostBytes) && !reading.isEmpty()) {
            Upload oldest = reading.keySet().iterator().next();
            leave(oldest);
            oldest.drop();
        }
    }
}
