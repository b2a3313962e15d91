package app.daybook.book;

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
 * @param body XHTML whose links to other days and whose pictures lead within the book
 * @param pictures the pictures that it shows, by path below {@code media/}
 */
record Chapter(Lesson lesson, Part part, String body, Set<String> pictures) {

    private static final Pattern DAY = Pattern.compile("/courses/[^/]+/days/(\\d+)");
    private static final Pattern PICTURE = Pattern.compile("/courses/[^/]+/media/([^?]+).*");

    static Chapter of(Course course, Lesson lesson) {
        Set<String> pictures = new TreeSet<>();
        Xhtml body = Xhtml.of(lesson.body())
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
                        });
        return new Chapter(lesson, course.part(lesson), body.toString(), pictures);
    }

    /** The name of its file in the book. */
    public String file() {
        return file(lesson.day());
    }

    /** Whether body maps are drawn in it, which a manifest must tell (EPUB 3.3, appendix D.6.3). */
    public boolean isDrawn() {
        return body.contains("<svg");
    }

    static String file(int day) {
        return String.format("day-%02d.xhtml", day);
    }
}
