package app.daybook.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bodies that are being read. There is room for so many, and for so many bytes of them; where there is none left,
 * the one that has been at it longest gives way, so that whoever sends at an honest pace is always let in.
 */
final class OpenUploads {

    private final int most;
    private final long mostBytes;
    private final Map<Upload, Long> bytes = new LinkedHashMap<>();
    private long allBytes;

    OpenUploads(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    synchronized void admit(Upload upload) {
        bytes.put(upload, 0L);
        makeRoom();
    }

    synchronized void grown(Upload upload, int by) {
        if (bytes.computeIfPresent(upload, (same, before) -> before + by) != null) {
            allBytes += by;
            makeRoom();
        }
    }

    synchronized void leave(Upload upload) {
        Long held = bytes.remove(upload);
        allBytes -= held == null ? 0 : held;
    }

    private void makeRoom() {
        while (bytes.size() > most || allBytes > mostBytes) {
            Upload oldest = bytes.keySet().iterator().next();
            leave(oldest);
            oldest.drop();
        }
    }
}
