package app.daybook.account;

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
import io.quarkus.security.Authenticated;

import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.NameRefused;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Start;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.PlainText;
import app.daybook.web.See;

/** Who one is here, by which clock one lives, and what one may do with what is kept. */
@Path("/account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AccountPage {

    /**
     * @param saved which form was; empty for none
     * @param address empty where the provider tells none
     * @param printed the name that the certificate form begins with, as it stands in its field
     * @param refused why it cannot be printed; empty if it can
     * @param zone of the courses; empty where they have several, or there are none
     * @param provider where the account for signing in is looked after; empty where that is not known
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnAccount(
            String saved,
            String name,
            String address,
            boolean verified,
            String printed,
            String refused,
            List<OnCourse> courses,
            String zone,
            List<String> zones,
            String provider)
            implements TemplateInstance {}

    /** @param left whether they have left it */
    record OnCourse(Course course, boolean left, String zone) {}

    private final CurrentLearner current;
    private final Catalogue catalogue;

    AccountPage(CurrentLearner current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    @GET
    @Transactional
    public TemplateInstance page(@QueryParam("saved") @DefaultValue("") String saved) {
        // Nothing is kept of whoever only looks; of others, what the provider says now
        Optional<Learner> known = Learner.withSubject(current.subject()).map(one -> current.remembered());
        return page(saved, known.map(Learner::nameToPrint).orElseGet(current::name), "");
    }

    /** Keeps the name that certificates are to be made out to; an empty one is that of signing in again. */
    @POST
    @Path("names")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response name(MultivaluedMap<String, String> fields) {
        if (!current.isMeant(fields)) {
            return ForeignForm.answer(current.name(), "/account/names", fields);
        }
        String typed = PlainText.of(Optional.ofNullable(fields.getFirst("name")).orElse(""));
        try {
            current.remembered()
                    .printAs(typed.isBlank() ? null : HolderName.of(typed).text());
            return See.other("/account?saved=name");
        } catch (NameRefused refused) {
            return Response.status(refused.status())
                    .entity(page("", typed, refused.message()))
                    .build();
        }
    }

    private OwnAccount page(String saved, String printed, String refused) {
        List<OnCourse> courses = Enrolment.of(current.subject()).stream()
                .flatMap(one ->
                        catalogue
                                .course(one.course)
                                .map(course -> new OnCourse(course, one.isWithdrawn(), one.zone))
                                .stream())
                .toList();
        List<String> zones = courses.stream()
                .filter(one -> !one.left())
                .map(OnCourse::zone)
                .distinct()
                .toList();
        return new OwnAccount(
                List.of("name", "zone").contains(saved) ? saved : "",
                current.name(),
                current.address().orElse(""),
                current.hasVerifiedMail(),
                printed,
                refused,
                courses,
                zones.size() == 1 ? zones.get(0) : "",
                zones.isEmpty() ? List.of() : Start.zones(),
                current.provider().orElse(""));
    }
}
