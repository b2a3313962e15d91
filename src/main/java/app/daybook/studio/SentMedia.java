package app.daybook.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.authoring.CourseFiles;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Utf8;
import app.daybook.playing.Recordings;
import app.daybook.recording.Captions;
import app.daybook.recording.Recording;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.NewTexts;
import app.daybook.studio.picture.Picture;

/**
 * A picture or a recording that somebody sends, with all that a course wants to have with it.
 *
 * @param file the path that is shown
 * @param files all that comes with it, by path
 */
record SentMedia(String file, SortedMap<String, byte[]> files) {

    /** Nothing of it is taken; the message says why, and what to do. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /** @param name as the file was named by whoever sent it, as {@code transcript} was typed */
    record Sent(String name, Path file, Optional<Path> captions, String transcript) {}

    static SentMedia of(Draft draft, Sent sent, Recordings recordings) throws Refused, IOException {
        Optional<Recording> recording = Recording.of(sent.file);
        return recording.isPresent()
                ? of(draft, sent, recording.get(), recordings)
                : of(draft, sent.name, picture(sent.file));
    }

    private static SentMedia of(Draft draft, Sent sent, Recording recording, Recordings recordings)
            throws Refused, IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String ending = Recording.TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(recording.type()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String stem = stem(draft, sent.name, ending, recording.pointer());
        if (recording.isFilm() || sent.captions.isPresent()) {
            files.put(stem + ".vtt", captions(sent));
        }
        if (sent.transcript.isBlank() || sent.transcript.length() > CourseFiles.LARGEST_TEXT) {
            throw new Refused(texts().noTranscript());
        }
        files.put(stem + ".txt", sent.transcript.strip().concat("\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(sent.file)) {
            recordings.keep(recording, in);
        }
        files.put(stem + "." + ending, recording.pointer());
        return new SentMedia(stem + "." + ending, files);
    }

    private static byte[] captions(Sent sent) throws Refused, IOException {
        if (sent.captions.isEmpty() || Files.size(sent.captions.get()) > CourseFiles.LARGEST_TEXT) {
            throw new Refused(texts().noCaptions());
        }
        byte[] bytes = Files.readAllBytes(sent.captions.get());
        Optional<String> text = Utf8.decode("captions.vtt", bytes, new Findings());
        List<Captions.Fault> faults =
                text.map(Captions::faults).orElseThrow(() -> new Refused(texts().captionsNotUtf8()));
        if (!faults.isEmpty()) {
            throw new Refused(
                    texts().captionsFault(faults.get(0).line(), faults.get(0).message()));
        }
        return bytes;
    }

    private static SentMedia of(Draft draft, String name, Picture picture) throws Refused {
        if (picture.bytes().length > CourseFiles.LARGEST_FILE) {
            throw new Refused(texts().tooHeavy(CourseFiles.LARGEST_FILE / 1000));
        }
        String stem = stem(draft, name, picture.ending(), picture.bytes());
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(stem + "." + picture.ending(), picture.bytes());
        picture.narrower().ifPresent(copy -> files.put(stem + CourseFiles.NARROWER + "." + picture.ending(), copy));
        return new SentMedia(stem + "." + picture.ending(), files);
    }

    private static Picture picture(Path file) throws Refused, IOException {
        try {
            return Picture.of(Files.readAllBytes(file));
        } catch (Picture.Unusable unusable) {
            throw new Refused(
                    switch (unusable.fault()) {
                        case NO_PICTURE -> texts().noPicture();
                        case TOO_LARGE -> texts().tooLarge(Picture.LARGEST_SIDE);
                        case BROKEN -> texts().broken();
                    });
        }
    }

    /** By the name that the file had, unless another file has it. */
    private static String stem(Draft draft, String given, String ending, byte[] bytes) {
        String slug = NewTexts.slug(given.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", ""));
        String wanted = "media/" + (slug.isEmpty() ? "file" : slug);
        String mark = Draft.mark(bytes);
        String stem = wanted;
        for (int number = 2; ; number++) {
            String name = stem + "." + ending;
            if (draft.bytes(name).isEmpty() || draft.mark(name).equals(mark)) {
                return stem;
            }
            stem = wanted + "-" + number;
        }
    }

    private static MediaTexts texts() {
        return MessageBundles.get(MediaTexts.class);
    }
}
