package app.daybook.atlas;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.vertx.core.http.HttpServerRequest;

import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Layout;
import app.daybook.web.Visitor;

/**
 * The course whose muscles, words, warning signs and sheets the navigation leads to: the one that the address names, that
 * the page is about, or the only one that there is. The layout asks, so that they stay on every page, error pages too.
 */
@Named("around")
@RequestScoped
public class CourseAround implements Layout.Surroundings {

    private static final Pattern OF_COURSE = Pattern.compile("/(?:courses|teaching)/([a-z0-9-]+)(?:/.*)?");

    private final HttpServerRequest request;
    private final Visitor visitor;
    private final Catalogue catalogue;
    private Optional<String> about = Optional.empty();

    CourseAround(HttpServerRequest request, Visitor visitor, Catalogue catalogue) {
        this.request = request;
        this.visitor = visitor;
        this.catalogue = catalogue;
    }

    /** For the layout. */
    public Optional<Layout.Ways> getNavigation() {
        return visitor.isMany() ? visitor.waysOfMany() : ways();
    }

    @Override
    public void about(String course) {
        about = Optional.of(course);
    }

    @Override
    public Optional<Layout.Ways> ways() {
        Matcher named = OF_COURSE.matcher(request.path());
        return (named.matches() ? Optional.of(named.group(1)) : about)
                .flatMap(catalogue::course)
                .or(this::onlyOne)
                .map(CourseAround::of);
    }

    private static Layout.Ways of(Course course) {
        return new Layout.Ways(
                course.id(),
                course.atlas().isPresent(),
                !course.glossary().isEmpty(),
                !course.triage().signs().isEmpty(),
                !course.sheets().isEmpty());
    }

    private Optional<Course> onlyOne() {
        Collection<Course> courses = catalogue.courses();
        return courses.size() == 1 ? Optional.of(courses.iterator().next()) : Optional.empty();
    }
}
