package app.daybook.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.web.files.StaticFiles;

/** Reading without a connection: what a learner's device keeps when they ask for it. */
@Path("/courses/{course}/offline")
@Authenticated
class OfflinePage {

    @CheckedTemplate(basePath = "keeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TakeAlong(Course course) implements TemplateInstance {}

    /**
     * What is to be kept.
     *
     * @param account as pages name it
     * @param pages those that have opened for the learner, and public ones of the course
     * @param files styles, scripts, typefaces and pictures that they are made with
     */
    record Along(String account, List<String> pages, List<String> files) {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final StaticFiles files;
    private final Clock clock;

    OfflinePage(CurrentEnrolment current, CurrentLearner learner, StaticFiles files, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.files = files;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance offer(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        current.require(course);
        return new TakeAlong(course);
    }

    @GET
    @Path("pages")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Along along(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Progress progress = current.require(course).progress(course);
        Instant now = clock.instant();
        String root = "/courses/" + course.id();
        List<String> pages = new ArrayList<>(List.of("/today", "/calendar", root + "/notes", root + "/offline"));
        course.lessons().stream()
                .filter(lesson -> progress.isOpen(lesson, now))
                .forEach(lesson -> pages.add(root + "/days/" + lesson.day()));
        course.atlas().ifPresent(atlas -> {
            pages.addAll(List.of(root + "/muscles", root + "/pain"));
            atlas.muscles().forEach(muscle -> pages.add(root + "/muscles/" + muscle.id()));
            atlas.regions().forEach(region -> pages.add(root + "/pain/" + region.id()));
        });
        if (!course.glossary().isEmpty()) {
            pages.add(root + "/glossary");
        }
        if (!course.triage().signs().isEmpty()) {
            pages.addAll(List.of(root + "/when-to-refer", root + "/when-to-refer/card"));
        }
        if (!course.sheets().isEmpty()) {
            pages.add(root + "/sheets");
            course.sheets().all().forEach(sheet -> pages.add(root + "/sheets/" + sheet.id()));
        }
        List<String> needed = new ArrayList<>(List.of(NoConnectionPage.ADDRESS));
        needed.addAll(files.needed());
        return new Along(learner.getTag(), pages, needed);
    }
}
