package app.daybook.book;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import app.daybook.course.Course;
import app.daybook.course.Part;
import app.daybook.course.Reference;

/**
 * All lessons of one edition for reading offline, without quizzes and their keys.
 *
 * @param published when the edition first was; the book has no other date, so that it is the same whenever it is bound
 * @param publisher who provides the course
 * @param address of the course on its site, which is also the book's identifier
 */
record Book(Course course, Instant published, String publisher, String address, List<Chapter> chapters) {

    private static final int DIGITS_OF_EDITION = 12;

    static Book of(Course course, Instant published, String publisher, String site) {
        String address = site + "/courses/" + course.id();
        return new Book(
                course,
                published.truncatedTo(ChronoUnit.SECONDS),
                publisher,
                address,
                course.lessons().stream()
                        .map(lesson -> Chapter.of(course, lesson, address))
                        .toList());
    }

    Locale locale() {
        return Locale.forLanguageTag(course.language());
    }

    /** The date of the edition in the words of its language. */
    public String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(published.atZone(ZoneOffset.UTC));
    }

    /** The beginning of the edition's digest, enough to tell editions apart. */
    public String edition() {
        return course.edition().substring(0, DIGITS_OF_EDITION);
    }

    public List<Chapter> chapters(Part part) {
        return chapters.stream().filter(chapter -> chapter.part().equals(part)).toList();
    }

    public boolean isDrawn() {
        return chapters.stream().anyMatch(Chapter::isDrawn);
    }

    /** What the chapters show, by path below {@code media/}. */
    public SortedMap<String, Course.Media> pictures() {
        SortedMap<String, Course.Media> pictures = new TreeMap<>();
        chapters.forEach(chapter -> chapter.pictures()
                .forEach(path -> pictures.put(path, course.media().get(path))));
        return pictures;
    }

    /** A cited work and the chapters that cite it. */
    record Work(Reference reference, List<Chapter> citedIn) {}

    /** Every cited work once, by its authors, or its title where it has none. */
    public List<Work> works() {
        Map<String, Work> works = new TreeMap<>();
        for (Chapter chapter : chapters) {
            for (Reference reference : chapter.lesson().cited()) {
                works.computeIfAbsent(reference.key(), key -> new Work(reference, citing(reference)));
            }
        }
        return works.values().stream()
                .sorted(Comparator.comparing(work -> work.reference()
                        .authors()
                        .orElse(work.reference().title())
                        .toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Chapter> citing(Reference reference) {
        return chapters.stream()
                .filter(chapter -> chapter.lesson().cited().contains(reference))
                .toList();
    }
}
