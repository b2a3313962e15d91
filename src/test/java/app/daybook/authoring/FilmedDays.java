package app.daybook.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

import app.daybook.recording.Recording;

/** A course whose second day plays a film, with captions and a transcript. */
public final class FilmedDays {

    public static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nI let the thumb sink in.\n";

    private static final String DAY = "day-02-second.md";

    private FilmedDays() {}

    /** @param plain the course of three days under any name */
    public static CourseFiles of(CourseFiles plain, byte[] film) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(plain.files());
        files.put("media/thumb.mp4", Recording.held(film));
        files.put("media/thumb.vtt", bytes(CAPTIONS));
        files.put("media/thumb.txt", bytes("Dana says:\n<in>.\n\n\nOut.\n"));
        String day = new String(files.get(DAY), StandardCharsets.UTF_8);
        files.put(
                DAY,
                bytes(day.replace(
                        "## Quiz", "![A \"thumb\" sinks <slowly>.](media/thumb.mp4 \"A ramp.\")\n\n## Quiz")));
        return new CourseFiles(plain.course(), files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
