package app.daybook.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import app.daybook.authoring.CourseFiles;
import app.daybook.playing.Recordings;
import app.daybook.recording.Recording;

/** A course folder as a ZIP, to be kept; its recordings are in it whole, and come from the database while it is sent. */
final class Archive {

    private Archive() {}

    static Response answer(CourseFiles files, Recordings recordings) {
        Object zip =
                files.recordings().isEmpty() ? files.zip() : (StreamingOutput) out -> write(files, recordings, out);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"" + files.course() + ".zip\"")
                .build();
    }

    private static void write(CourseFiles files, Recordings recordings, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Optional<Recording> recording = Recording.pointedAt(file.getValue());
                if (recording.isPresent()) {
                    recordings.write(recording.get(), zip);
                } else {
                    zip.write(file.getValue());
                }
            }
        }
    }
}
