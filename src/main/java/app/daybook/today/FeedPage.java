package app.daybook.today;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.admission.Secrets;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerErased;
import app.daybook.web.ForeignForm;
import app.daybook.web.See;
import app.daybook.web.WebSettings;
import app.daybook.web.When;

/** Where a learner gets the address of their days for another calendar, changes it, and turns it off. */
@Path("/calendar/feed")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class FeedPage {

    /**
     * @param on whether there is an address
     * @param address empty where there is none, or it cannot be said again
     * @param subscribe the same for programs that subscribe by a click
     * @param before by what the form names the address that another is to replace; empty where there is none
     * @param since in UTC
     */
    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Feed(boolean on, String address, String subscribe, String before, String since)
            implements TemplateInstance {}

    private final CurrentLearner learner;
    private final Secrets secrets;
    private final WebSettings site;
    private final Clock clock;

    FeedPage(CurrentLearner learner, Secrets secrets, WebSettings site, Clock clock) {
        this.learner = learner;
        this.secrets = secrets;
        this.site = site;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response feed() {
        Optional<CalendarFeed> feed = Learner.withSubject(learner.subject()).flatMap(one -> CalendarFeed.of(one.id));
        String address = feed.flatMap(one -> one.secret(secrets))
                .map(secret -> site.baseUrl() + "/calendar-feeds/" + secret + ".ics")
                .orElse("");
        return Response.ok(new Feed(
                        feed.isPresent(),
                        address,
                        address.replaceFirst("^https?:", "webcal:"),
                        feed.map(one -> one.digest).orElse(""),
                        feed.map(one -> When.momentInUtc(one.madeAt)).orElse("")))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Another address from now on; whoever has the one before finds nothing. A form that comes twice makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(MultivaluedMap<String, String> fields) {
        if (!learner.isMeant(fields)) {
            return ForeignForm.answer(learner.name(), "/calendar/feed", fields);
        }
        String before = Optional.ofNullable(fields.getFirst("before")).orElse("");
        CalendarFeed.make(learner.remembered().id, before, secrets, clock.instant());
        return See.other("/calendar/feed");
    }

    @POST
    @Path("removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(MultivaluedMap<String, String> fields) {
        if (!learner.isMeant(fields)) {
            return ForeignForm.answer(learner.name(), "/calendar/feed/removals", fields);
        }
        Learner.withSubject(learner.subject()).ifPresent(one -> CalendarFeed.deleteById(one.id));
        return See.other("/calendar/feed");
    }

    static void forget(@Observes LearnerErased fact) {
        CalendarFeed.deleteById(fact.learner());
    }
}
