package app.daybook.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

import app.daybook.authoring.CourseFiles;
import app.daybook.recording.Recording;
import app.daybook.studio.draft.Draft;

/**
 * A file of {@code media/} as the studio lists it, with what belongs to it.
 *
 * @param beside paths of its captions, its transcript, its narrower copy
 * @param shownIn files whose texts show it
 */
record MediaRow(String file, Draft.State state, List<String> beside, List<String> shownIn) {

    static List<MediaRow> of(Draft draft) {
        SortedSet<String> paths = draft.paths();
        paths.removeIf(path -> !path.startsWith("media/"));
        List<MediaRow> rows = new ArrayList<>();
        for (String path : paths) {
            if (paths.stream().noneMatch(other -> belongs(path, other))) {
                rows.add(new MediaRow(
                        path,
                        draft.state(path),
                        paths.stream().filter(other -> belongs(other, path)).toList(),
                        shownIn(draft, path)));
            }
        }
        return rows;
    }

    /** Whether a file is nothing by itself, as are captions and a transcript without what they are of. */
    private static boolean belongs(String path, String to) {
        return to.matches(Recording.NAMES)
                ? path.equals(CourseFiles.stem(to) + ".vtt") || path.equals(CourseFiles.stem(to) + ".txt")
                : path.equals(CourseFiles.stem(to)
                        + CourseFiles.NARROWER
                        + to.substring(CourseFiles.stem(to).length()));
    }

    private static List<String> shownIn(Draft draft, String path) {
        CourseFiles files = draft.files();
        return files.names("[^/]*\\.(?:md|yaml)").stream()
                .filter(name -> new String(files.files().get(name), StandardCharsets.UTF_8)
                        .contains(CourseFiles.stem(path) + "."))
                .toList();
    }

    /** The file, and what goes and comes with it. */
    List<String> all() {
        List<String> all = new ArrayList<>(beside);
        all.add(file);
        return all;
    }

    public boolean isRemoved() {
        return state == Draft.State.REMOVED;
    }

    public boolean isPicture() {
        return !file.matches(Recording.NAMES) && !file.matches(".*\\.(?:vtt|txt)");
    }

    public String besideInWords() {
        return String.join(", ", beside);
    }

    public String shownInWords() {
        return String.join(", ", shownIn);
    }
}
