package app.daybook.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.OwnProgress;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** Looking for words in a course: in the days that have opened for a learner, and in what is public. */
@Path("/courses/{course}/search")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SearchPage {

    private static final int ROWS = 10;
    private static final int PAGES = 10;

    /**
     * @param sought as it was typed
     * @param answer what became of it
     * @param instead the words that were looked for in its place, if they are others
     * @param rows none where nothing was found or looked for
     * @param enrolled whether days were searched that are not public
     * @param first the number of the first row
     * @param before the address of the rows before these
     * @param after of the rows after them
     */
    @CheckedTemplate(basePath = "finding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Search(
            Course course,
            Sought sought,
            Answer answer,
            String instead,
            List<Row> rows,
            int total,
            boolean enrolled,
            int first,
            Optional<String> before,
            Optional<String> after)
            implements TemplateInstance {}

    /** @param day 0 where it is no day's */
    record Row(Hit hit, String address, int day) {}

    enum Answer {
        NOTHING_ASKED,
        NO_WORD,
        TOO_COMMON,
        FOUND,
        SPELLED,
        SOME_WORDS,
        NOTHING
    }

    /** @param lessons the ids of days that whoever asks may read */
    private record Reader(boolean enrolled, Set<String> lessons) {}

    private record Reply(Answer answer, Sought asked, SearchIndex.Found found) {}

    private final Catalogue catalogue;
    private final CurrentLearner learner;
    private final OwnProgress own;
    private final SearchIndex index;
    private final Clock clock;

    SearchPage(Catalogue catalogue, CurrentLearner learner, OwnProgress own, SearchIndex index, Clock clock) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.own = own;
        this.index = index;
        this.clock = clock;
    }

    /** @param asked which page of what was found, from 1 */
    @GET
    public TemplateInstance search(
            @PathParam("course") String courseId,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("page") @DefaultValue("1") String asked) {
        Course course = catalogue.course(courseId).orElseThrow(NotFound::new);
        Sought sought = Sought.of(typed);
        int page = asked.matches("[1-9]|" + PAGES) ? Integer.parseInt(asked) : 1;
        Reader reader = reader(course);
        Reply reply = reply(course, sought, reader.lessons, page);
        return new Search(
                course,
                sought,
                reply.answer,
                reply.asked.text(),
                reply.found.hits().stream().map(hit -> row(course, hit, reader)).toList(),
                reply.found.total(),
                reader.enrolled,
                (page - 1) * ROWS + 1,
                page > 1 ? Optional.of(address(course, sought, page - 1)) : Optional.empty(),
                page < PAGES && reply.found.total() > page * ROWS
                        ? Optional.of(address(course, sought, page + 1))
                        : Optional.empty());
    }

    private static String address(Course course, Sought sought, int page) {
        return "/courses/" + course.id() + "/search?q=" + URLEncoder.encode(sought.text(), StandardCharsets.UTF_8)
                + "&page=" + page;
    }

    private Reader reader(Course course) {
        Optional<OwnProgress.Found> found = learner.isSignedIn()
                ? own.of(learner.subject()).stream()
                        .filter(each -> each.course().equals(course.id()))
                        .findFirst()
                : Optional.empty();
        Set<String> sample = course.sample().map(Set::of).orElse(Set.of());
        if (found.isEmpty()) {
            return new Reader(false, sample);
        }
        Progress progress = found.get().progress(course);
        Instant now = clock.instant();
        return new Reader(
                true,
                course.lessons().stream()
                        .filter(lesson -> progress.isOpen(lesson, now) || course.isSample(lesson))
                        .map(Lesson::id)
                        .collect(Collectors.toSet()));
    }

    private Reply reply(Course course, Sought sought, Set<String> open, int page) {
        if (sought.words().isEmpty()) {
            Answer answer = sought.text().isEmpty() ? Answer.NOTHING_ASKED : Answer.NO_WORD;
            return new Reply(answer, sought, new SearchIndex.Found(List.of(), 0));
        }
        Reply reply = answer(course, sought, open, page);
        // Of an edition that nobody has searched yet nothing can be found
        return page == 1 && reply.found().hits().isEmpty() && index.index(course)
                ? answer(course, sought, open, page)
                : reply;
    }

    private Reply answer(Course course, Sought sought, Set<String> open, int page) {
        Function<String, SearchIndex.Found> find = query -> index.find(course, query, open, (page - 1) * ROWS, ROWS);
        SearchIndex.Found found = find.apply(sought.all());
        if (!found.hits().isEmpty()) {
            return new Reply(Answer.FOUND, sought, found);
        }
        Sought spelled = sought.spelled(index.passages(course), open);
        if (!spelled.equals(sought)) {
            found = find.apply(spelled.all());
            if (!found.hits().isEmpty()) {
                return new Reply(Answer.SPELLED, spelled, found);
            }
        }
        found = spelled.words().size() > 1 ? find.apply(spelled.any()) : found;
        if (!found.hits().isEmpty()) {
            return new Reply(Answer.SOME_WORDS, spelled, found);
        }
        return new Reply(index.isCommon(course, sought.all()) ? Answer.TOO_COMMON : Answer.NOTHING, spelled, found);
    }

    /** Who is not on the course reads the sample where everybody does. */
    private static Row row(Course course, Hit hit, Reader reader) {
        Optional<Lesson> lesson = course.lesson(hit.lesson());
        String address = lesson.isPresent() && !reader.enrolled
                ? hit.address().replaceFirst("^days/\\d+", "sample")
                : hit.address();
        return new Row(
                hit,
                "/courses/" + course.id() + "/" + address,
                lesson.map(Lesson::day).orElse(0));
    }
}
