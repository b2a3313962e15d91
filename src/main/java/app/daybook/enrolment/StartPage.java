package app.daybook.enrolment;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.learner.CurrentLearner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.See;

/**
 * The start page: whoever is on a course comes to Today; everybody else to the one course that takes learners, or with
 * several to their list.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartPage {

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseList(List<Course> courses) implements TemplateInstance {}

    private final Catalogue catalogue;
    private final CurrentLearner learner;

    StartPage(Catalogue catalogue, CurrentLearner learner) {
        this.catalogue = catalogue;
        this.learner = learner;
    }

    @GET
    @Transactional
    public Object start() {
        if (learner.isSignedIn()
                && Enrolment.of(learner.subject()).stream().anyMatch(enrolment -> !enrolment.isWithdrawn())) {
            return See.other("/today");
        }
        List<Course> courses =
                catalogue.courses().stream().filter(catalogue::takesLearners).toList();
        if (courses.isEmpty()) {
            courses = List.copyOf(catalogue.courses());
        }
        return courses.size() == 1 ? See.other("/courses/" + courses.get(0).id()) : new CourseList(courses);
    }
}
