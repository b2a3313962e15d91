package app.daybook.admission;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;

/** What people said of themselves when they enrolled. */
@Path("/teaching/{course}/admissions/answers")
@RolesAllowed("instructor")
@Needs(Power.ADMIT)
@Produces(MediaType.TEXT_HTML)
class EntryAnswersPage {

    private static final int PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    /**
     * @param no whether only those who said no are shown
     * @param previous and next addresses of pages; empty where there is none
     */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswersAtEntry(Course course, boolean no, List<Row> rows, String previous, String next)
            implements TemplateInstance {}

    record Row(String name, String asked, boolean answer, Instant at) {}

    private final CurrentEnrolment current;

    EntryAnswersPage(CurrentEnrolment current) {
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance answers(
            @PathParam("course") String courseId,
            @QueryParam("shown") @DefaultValue("all") String shown,
            @QueryParam("page") @DefaultValue("1") int page) {
        Course course = current.course(courseId);
        boolean no = shown.equals("no");
        int at = Math.max(1, Math.min(page, LAST_PAGE));
        List<Row> rows = EligibilityAnswer.find(
                        "select l.name, a.asked, a.answer, a.answeredAt from EligibilityAnswer a join Learner l on l.id ="
                                + " a.key.learnerId where a.key.course = ?1" + (no ? " and a.answer = false" : "")
                                + " order by lower(l.name), l.id, a.key.question",
                        course.id())
                .project(Row.class)
                .page(at - 1, PAGE)
                .list();
        String address = "?shown=" + (no ? "no" : "all") + "&page=";
        return new AnswersAtEntry(
                course, no, rows, at > 1 ? address + (at - 1) : "", rows.size() == PAGE ? address + (at + 1) : "");
    }
}
