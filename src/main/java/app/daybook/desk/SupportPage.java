package app.daybook.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.desk.SupportForms.Wrong;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.enrolment.InstructorMessage;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.When;

/** Writing to a learner, noting something about one, and saying that one is no concern for some days. */
@Path("/teaching/{course}/learners/{enrolment}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SUPPORT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class SupportPage {

    private final PostedDeed.Reader posted;
    private final LearnerRecord record;

    SupportPage(PostedDeed.Reader posted, LearnerRecord record) {
        this.posted = posted;
        this.record = record;
    }

    /** Sends a message, which the learner reads on a page of theirs and is told of by mail. */
    @POST
    @Path("messages")
    @Transactional
    public Response send(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "messages", fields, form -> {
            String text = form.text("text");
            if (!PostedDeed.isText(text, InstructorMessage.LONGEST)) {
                return mended(form, forms -> forms.wrongMessage(form.token(), text));
            }
            if (form.note(SupportDeed.MESSAGE, "", "")) {
                InstructorMessage.send(form.token(), form.enrolment(), form.by(), text, form.now());
            }
            return form.done("message", "#messages");
        });
    }

    /** Keeps a note. It is no deed for the learner, so that the trail does not tell of it. */
    @POST
    @Path("notes")
    @Transactional
    public Response note(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "notes", fields, form -> {
            String text = form.text("text");
            if (!PostedDeed.isText(text, InstructorNote.LONGEST)) {
                return mended(form, forms -> forms.wrongNote(form.token(), text));
            }
            InstructorNote.note(form.token(), form.enrolment(), form.by(), text, form.now());
            return form.done("note", "#notes");
        });
    }

    /** Puts a concern off until a day is over, or with {@code again} shows it again. */
    @POST
    @Path("concern-put-offs")
    @Transactional
    public Response putOff(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "concern-put-offs", fields, form -> {
            if (!form.text("again").isEmpty()) {
                if (form.note(SupportDeed.SHOWN_AGAIN, "", "")) {
                    PutOffConcern.forget(form.enrolment());
                }
                return form.done("#concern");
            }
            String until = form.text("until");
            String why = form.text("why");
            Optional<LocalDate> day = When.typed(until)
                    .filter(record.forms(form.course(), form.enrolment()).support()::takes);
            if (day.isEmpty()) {
                return mended(form, forms -> forms.wrongPutOff(form.token(), until, why, Wrong.UNTIL));
            }
            if (why.length() > EnrolmentEvent.LONGEST_WHY) {
                return mended(form, forms -> forms.wrongPutOff(form.token(), until, why, Wrong.WHY));
            }
            if (form.note(SupportDeed.PUT_OFF, day.get().toString(), why)) {
                PutOffConcern.until(form.enrolment(), day.get(), form.now());
            }
            return form.done("put-off", "#concern");
        });
    }

    private Response mended(PostedDeed form, UnaryOperator<SupportForms> mend) {
        LearnerForms forms = record.forms(form.course(), form.enrolment());
        return record.mended(form.course(), form.enrolment(), forms.with(mend.apply(forms.support())));
    }
}
