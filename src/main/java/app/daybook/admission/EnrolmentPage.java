package app.daybook.admission;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.EntryWay;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.web.See;

/** Enrolling: a start date, a time zone, and what else the course asks; then how far it is. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EnrolmentPage {

    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Newcomer(Course course) implements TemplateInstance {}

    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitedOnly(Course course) implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Gate gate;
    private final Clock clock;

    EnrolmentPage(CurrentEnrolment current, CurrentLearner learner, Gate gate, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.gate = gate;
        this.clock = clock;
    }

    /** Who is not signed in is told first what an account takes, and what it is for. */
    @GET
    @Path("enrol")
    @PermitAll
    @Transactional
    public Object form(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        if (!learner.isSignedIn()) {
            current.requireOpenForEnrolment(course);
            return new Newcomer(course);
        }
        Optional<Object> known = known(course);
        if (known.isPresent()) {
            return known.get();
        }
        current.requireOpenForEnrolment(course);
        return course.entry().way() == EntryWay.INVITATION ? new InvitedOnly(course) : page(course, EntryForm.EMPTY);
    }

    /** Whoever is on the course, or has asked to be, sees how far that is. */
    private Optional<Object> known(Course course) {
        return there(course).<Object>map(response -> response).or(() -> pending(course));
    }

    /** Whoever is on the course goes on there; whoever has left it comes back. */
    private Optional<Response> there(Course course) {
        return current.findEver(course)
                .map(own -> See.other(own.isWithdrawn() ? "/courses/" + course.id() + "/return" : "/today"));
    }

    private Optional<Pending> pending(Course course) {
        return Admission.pending(learner.subject(), course.id()).map(pending -> Pending.of(course, pending, false));
    }

    @POST
    @Path("enrolments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.ENROLMENT)
    public Response enrol(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        return enter(courseId, "enrolments", EntryWay.OPEN, fields);
    }

    /** The same by a code, which one may try only so often. */
    @POST
    @Path("redemptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Counts(Deed.ENROLMENT)
    public Response redeem(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        return enter(courseId, "redemptions", EntryWay.CODE, fields);
    }

    /** The same where an instructor says who gets in. */
    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        return enter(courseId, "requests", EntryWay.APPROVAL, fields);
    }

    private Response enter(String courseId, String action, EntryWay way, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        String back = "/courses/" + course.id();
        if (!current.isMeant(fields)) {
            return current.notYours(back + "/" + action, fields);
        }
        Optional<Response> there = there(course);
        if (there.isPresent()) {
            return there.get();
        }
        current.requireOpenForEnrolment(course);
        // A page from before the course changed its way
        if (course.entry().way() != way) {
            return See.other(back + "/enrol");
        }
        EntryForm form = EntryForm.read(course, fields, way == EntryWay.CODE, clock.instant());
        if (!form.isGood()) {
            return wrong(course, form);
        }
        switch (way) {
            case APPROVAL -> gate.ask(learner.remembered(), course, form);
            case CODE -> {
                EntryCode.Fate fate = gate.redeem(learner.remembered(), course, form);
                // Of the same form that came twice, one has used the code up
                if (fate != EntryCode.Fate.GOOD && isNew(course)) {
                    return wrong(course, form.with("code", texts().codeFate(fate)));
                }
            }
            default -> gate.enter(learner.remembered(), course, form);
        }
        return See.other(current.find(course).isPresent() ? "/today" : back + "/enrol");
    }

    private boolean isNew(Course course) {
        return current.find(course).isEmpty()
                && Admission.pending(learner.subject(), course.id()).isEmpty();
    }

    /** Leaves the line, or takes back that one has asked. */
    @POST
    @Path("requests/withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/requests/withdrawals", fields);
        }
        gate.leave(learner.subject(), course.id());
        return See.other("/courses/" + course.id());
    }

    private Response wrong(Course course, EntryForm form) {
        return Response.status(422).entity(page(course, form)).build();
    }

    private Enrol page(Course course, EntryForm form) {
        String action = switch (course.entry().way()) {
            case CODE -> "redemptions";
            case APPROVAL -> "requests";
            default -> "enrolments";
        };
        return Enrol.of(course, "/courses/" + course.id() + "/" + action, learner.name(), form, clock.instant());
    }

    private static AdmissionTexts texts() {
        return MessageBundles.get(AdmissionTexts.class);
    }
}
