package app.daybook.enrolment;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.See;

/** The start page: with one course that takes learners, that course; with several, their list. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartPage {

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseList(List<Course> courses) implements TemplateInstance {}

    private final Catalogue catalogue;

    StartPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public Object start() {
        List<Course> courses =
                catalogue.courses().stream().filter(catalogue::takesLearners).toList();
        if (courses.isEmpty()) {
            courses = List.copyOf(catalogue.courses());
        }
        return courses.size() == 1 ? See.other("/courses/" + courses.get(0).id()) : new CourseList(courses);
    }
}
