package app.daybook.enrolment;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.web.When;

/** What those who teach wrote to the learner who asks. */
@Path("/courses/{course}/messages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class MessagesPage {

    private static final int MOST = 100;

    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Messages(Course course, List<Row> messages, int most) implements TemplateInstance {}

    /** @param fresh whether it was not on the screen before */
    record Row(String author, String at, String text, boolean fresh) {}

    private final CurrentEnrolment current;
    private final Clock clock;

    MessagesPage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance messages(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        List<Row> rows = InstructorMessage.to(enrolment, MOST).stream()
                .map(message -> new Row(
                        message.author.name, minute.format(message.sentAt), message.text, message.seenAt == null))
                .toList();
        if (rows.stream().anyMatch(Row::fresh)) {
            InstructorMessage.seen(enrolment, clock.instant());
        }
        return new Messages(course, rows, MOST);
    }
}
