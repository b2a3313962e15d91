package app.daybook.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

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

import app.daybook.admission.Gate;
import app.daybook.course.Pace;
import app.daybook.desk.WayForm.Wrong;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.enrolment.Schedule;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.When;

/** What those who teach change in how one learner's days go on: time to catch up, another start or pace, leaving, back. */
@Path("/teaching/{course}/learners/{enrolment}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SUPPORT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class WayPage {

    private final PostedDeed.Reader posted;
    private final LearnerRecord record;
    private final Gate gate;

    WayPage(PostedDeed.Reader posted, LearnerRecord record, Gate gate) {
        this.posted = posted;
        this.record = record;
        this.gate = gate;
    }

    /** Lets no new day open until {@code until}, or without it until somebody ends it. */
    @POST
    @Path("pauses")
    @Transactional
    public Response pause(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return way(course, enrolment, "pauses", fields, form -> {
            String typed = form.text("until");
            Optional<LocalDate> until = When.typed(typed)
                    .filter(date -> Enrolment.isPauseEnd(form.enrolment().schedule(form.course()), date, form.now()));
            if (!typed.isEmpty() && until.isEmpty()) {
                return mended(form, Wrong.UNTIL);
            }
            Schedule schedule = form.enrolment().schedule(form.course());
            if (form.enrolment().isWithdrawn()
                    || schedule.paused(form.now(), until).equals(schedule)) {
                return form.done("#way");
            }
            return deed(
                    form,
                    SupportDeed.PAUSED,
                    until.map(LocalDate::toString).orElse(""),
                    (one, why) -> one.enrolment().pause(one.course(), until, one.by(), why, one.now()));
        });
    }

    @POST
    @Path("resumptions")
    @Transactional
    public Response resume(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return way(
                course,
                enrolment,
                "resumptions",
                fields,
                form -> form.enrolment()
                                .schedule(form.course())
                                .pause(form.now())
                                .isEmpty()
                        ? form.done("#way")
                        : deed(
                                form,
                                SupportDeed.RESUMED,
                                "",
                                (one, why) -> one.enrolment().resume(one.course(), one.by(), one.now())));
    }

    @POST
    @Path("withdrawals")
    @Transactional
    public Response withdraw(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return way(
                course,
                enrolment,
                "withdrawals",
                fields,
                form -> form.enrolment().isWithdrawn()
                        ? form.done("#way")
                        : deed(
                                form,
                                SupportDeed.WITHDRAWN,
                                "",
                                (one, why) -> one.enrolment().withdraw(one.by(), one.now())));
    }

    /**
     * Takes who has left onto the course again, where a seat is free: the next day opens on today's date of the course.
     * The seats are asked for first, as by whoever else comes in, so that no two wait for each other.
     */
    @POST
    @Path("returns")
    @Transactional
    public Response takeBack(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return posted.read(course, enrolment, "returns", fields, form -> {
            boolean full = gate.isFull(form.course());
            form.enrolment().lock();
            if (!form.enrolment().isWithdrawn()) {
                return form.done("#way");
            }
            if (full) {
                return mended(form, Wrong.SEATS);
            }
            LocalDate today = form.enrolment().schedule(form.course()).dateAt(form.now());
            return deed(
                    form,
                    SupportDeed.CAME_BACK,
                    today.toString(),
                    (one, why) -> gate.takeBack(one.enrolment(), one.course(), today, one.by()));
        });
    }

    @POST
    @Path("starts")
    @Transactional
    public Response start(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return way(course, enrolment, "starts", fields, form -> {
            Optional<LocalDate> day = When.typed(form.text("start"))
                    .filter(WayForm.of(form.course(), form.enrolment(), form.now())::takesStart);
            if (day.isEmpty()) {
                return mended(form, Wrong.START);
            }
            LocalDate before = form.enrolment().startedOn;
            return day.get().equals(before)
                    ? form.done("#way")
                    : deed(
                            form,
                            SupportDeed.START_CHANGED,
                            before + " " + day.get(),
                            (one, why) -> one.enrolment().startOn(one.course(), day.get(), one.now()));
        });
    }

    @POST
    @Path("paces")
    @Transactional
    public Response pace(
            @PathParam("course") String course,
            @PathParam("enrolment") long enrolment,
            MultivaluedMap<String, String> fields) {
        return way(course, enrolment, "paces", fields, form -> {
            Optional<Pace> pace = Stream.of(Pace.values())
                    .filter(one -> one.name().equals(form.text("pace")))
                    .findFirst();
            if (pace.isEmpty()) {
                return mended(form, Wrong.PACE);
            }
            Pace before = form.enrolment().promised(form.course()).pace();
            return pace.get() == before
                    ? form.done("#way")
                    : deed(
                            form,
                            SupportDeed.PACE_CHANGED,
                            before + " " + pace.get(),
                            (one, why) -> one.enrolment().goAt(pace.get()));
        });
    }

    /** Of two forms at once the second sees what the first has done, before it asks whether there is anything to do. */
    private Response way(
            String course,
            long enrolment,
            String name,
            MultivaluedMap<String, String> fields,
            Function<PostedDeed, Response> deed) {
        return posted.read(course, enrolment, name, fields, form -> {
            form.enrolment().lock();
            return deed.apply(form);
        });
    }

    private Response deed(PostedDeed form, SupportDeed deed, String detail, BiConsumer<PostedDeed, String> done) {
        String why = form.text("why");
        if (why.length() > EnrolmentEvent.LONGEST_WHY) {
            return mended(form, Wrong.WHY);
        }
        if (form.note(deed, detail, why)) {
            done.accept(form, why);
        }
        return form.done("#way");
    }

    private Response mended(PostedDeed form, Wrong what) {
        LearnerForms forms = record.forms(form.course(), form.enrolment());
        return record.mended(
                form.course(),
                form.enrolment(),
                forms.with(forms.way()
                        .mended(form.token(), what, form.text("until"), form.text("start"), form.text("why"))));
    }
}
