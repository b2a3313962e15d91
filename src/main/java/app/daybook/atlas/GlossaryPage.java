package app.daybook.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Term;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.remembered.RememberedPages;

/** The words that a course explains, on one page. Public. */
@Path("/courses/{course}/glossary")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GlossaryPage {

    /** @param days on which a term is first used, by its id */
    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Glossary(Course course, List<Term> terms, Map<String, Integer> days) implements TemplateInstance {}

    private record Shown(String edition) {}

    private final Catalogue catalogue;
    private final RememberedPages pages;

    GlossaryPage(Catalogue catalogue, RememberedPages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    public Response words(@PathParam("course") String courseId) {
        Course course = catalogue
                .course(courseId)
                .filter(found -> !found.glossary().isEmpty())
                .orElseThrow(NotFound::new);
        return pages.answer(new Shown(course.edition()), () -> page(course));
    }

    private static Glossary page(Course course) {
        List<Term> terms = course.glossary().stream()
                .sorted(Comparator.comparing(Term::term, String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, Integer> days = terms.stream()
                .collect(Collectors.toMap(
                        Term::id,
                        term -> course.lesson(term.explainedOn())
                                .map(Lesson::day)
                                .orElse(0)));
        return new Glossary(course, terms, days);
    }
}
