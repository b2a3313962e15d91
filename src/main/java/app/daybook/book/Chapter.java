package app.daybook.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Part;

/**
 * One day as a chapter of the book.
 *
 * @param pictures the pictures that it shows, by path below {@code media/}
 */
record Chapter(Lesson lesson, Part part, List<Passage> passages, Set<String> pictures) {

    /**
     * A stretch of text and the self-check that follows it.
     *
     * @param text XHTML whose links to other days and whose pictures lead within the book
     */
    record Passage(String text, Optional<Exercise> exercise) {}

    private static final Pattern DAY = Pattern.compile("/courses/[^/]+/days/(\\d+)");
    private static final Pattern PICTURE = Pattern.compile("/courses/[^/]+/media/([^?]+).*");

    /** @param address of the course on its site */
    static Chapter of(Course course, Lesson lesson, String address) {
        Set<String> pictures = new TreeSet<>();
        String page = address + "/days/" + lesson.day();
        List<Passage> passages = lesson.body().stream()
                .map(stretch -> new Passage(
                        xhtml(stretch.html(), page, pictures),
                        stretch.check().map(check -> Exercise.of(check, html -> xhtml(html, page, pictures)))))
                .toList();
        return new Chapter(lesson, course.part(lesson), passages, pictures);
    }

    private static String xhtml(String html, String page, Set<String> pictures) {
        return Xhtml.of(html)
                .withoutPlayers(page)
                .readdress(
                        link -> {
                            Matcher day = DAY.matcher(link);
                            return day.matches() ? file(Integer.parseInt(day.group(1))) : link;
                        },
                        address -> {
                            Matcher picture = PICTURE.matcher(address);
                            if (!picture.matches()) {
                                throw new IllegalStateException("no picture of the course: " + address);
                            }
                            pictures.add(picture.group(1));
                            return "media/" + picture.group(1);
                        })
                .toString();
    }

    /** The self-checks, whose answers stand at the chapter's end. */
    public List<Exercise> exercises() {
        return passages.stream().flatMap(passage -> passage.exercise().stream()).toList();
    }

    /** The name of its file in the book. */
    public String file() {
        return file(lesson.day());
    }

    /** Whether body maps are drawn in it, which a manifest must tell (EPUB 3.3, appendix D.6.3). */
    public boolean isDrawn() {
        return passages.stream()
                .anyMatch(passage -> passage.text().contains("<svg")
                        || passage.exercise()
                                .filter(exercise -> exercise.vignette().contains("<svg"))
                                .isPresent());
    }

    static String file(int day) {
        return String.format("day-%02d.xhtml", day);
    }
}
