package app.daybook.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Schedule;
import app.daybook.enrolment.Start;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.See;
import app.daybook.web.When;

/** Living by another clock: what that does to the days that are still to come is said before it is done. */
@Path("/account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ZonePage {

    /** @param changes of each course that the learner is on */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ZoneChange(String zone, boolean known, List<Change> changes) implements TemplateInstance {}

    /**
     * @param day the next that opens by the calendar; 0 where none does
     * @param before when it opens as it is, by the clock of now; empty while a pause has no end
     * @param after the same by the other clock
     * @param open whether it opens at once
     * @param hours by which it opens later; fewer than none if earlier
     */
    record Change(Course course, String zone, int day, String before, String after, boolean open, long hours) {

        /** By how much, in words. */
        public String apart() {
            return MessageBundles.get(AccountTexts.class).hours(Math.abs(hours));
        }
    }

    private final CurrentLearner current;
    private final Catalogue catalogue;
    private final Clock clock;

    ZonePage(CurrentLearner current, Catalogue catalogue, Clock clock) {
        this.current = current;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @Path("zone")
    @Transactional
    public TemplateInstance page(@QueryParam("zone") @DefaultValue("") String zone) {
        return page(zone, clock.instant());
    }

    /** Changes the clock of all courses that the learner is on; a second time changes nothing. */
    @POST
    @Path("zones")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(MultivaluedMap<String, String> fields) {
        if (!current.isMeant(fields)) {
            return ForeignForm.answer(current.name(), "/account/zones", fields);
        }
        String zone = Optional.ofNullable(fields.getFirst("zone")).orElse("");
        Instant now = clock.instant();
        if (!Start.zones().contains(zone)) {
            return Response.status(422).entity(page(zone, now)).build();
        }
        Learner learner = current.remembered();
        on(learner.subject)
                .forEach(one -> catalogue
                        .course(one.course)
                        .ifPresent(course -> one.liveIn(course, ZoneId.of(zone), learner, now)));
        return See.other("/account?saved=zone");
    }

    private static List<Enrolment> on(String subject) {
        return Enrolment.of(subject).stream().filter(one -> !one.isWithdrawn()).toList();
    }

    private ZoneChange page(String zone, Instant now) {
        boolean known = Start.zones().contains(zone);
        return new ZoneChange(
                zone,
                known,
                on(current.subject()).stream()
                        .flatMap(one -> catalogue
                                .course(one.course)
                                .filter(course -> known)
                                .map(course -> change(course, one, ZoneId.of(zone), now))
                                .stream())
                        .toList());
    }

    private static Change change(Course course, Enrolment enrolment, ZoneId zone, Instant now) {
        Schedule before = enrolment.schedule(course);
        Schedule after = before.in(zone, now);
        int day = before.dayAt(now) + 1;
        if (enrolment.promised(course).pace() != Pace.DAILY || day > course.days()) {
            return new Change(course, enrolment.zone, 0, "", "", false, 0);
        }
        Optional<Instant> then = after.opens(day);
        return new Change(
                course,
                enrolment.zone,
                day,
                before.opens(day)
                        .map(at -> When.dateAndTime(at.atZone(before.zone())))
                        .orElse(""),
                then.map(at -> When.dateAndTime(at.atZone(zone))).orElse(""),
                after.isOpen(day, now),
                then.flatMap(at -> before.opens(day)
                                .map(was -> Duration.between(was, at).toHours()))
                        .orElse(0L));
    }
}
