package app.daybook.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.web.ForeignForm;
import app.daybook.web.See;

/** What a learner wants to be told by mail. */
@Path("/mail")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ChoicesPage {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;
    private static final List<Integer> HOURS =
            IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR).boxed().toList();

    /** @param address to which mail goes, or would go; empty where none is verified */
    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Choices(
            boolean off,
            boolean saved,
            String address,
            boolean failing,
            List<Choice> choices,
            List<Integer> hours,
            int hour,
            boolean invalid)
            implements TemplateInstance {}

    record Choice(MailKind kind, boolean wanted) {}

    private final CurrentLearner current;
    private final MailSettings settings;

    ChoicesPage(CurrentLearner current, MailSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    @GET
    @Transactional
    public TemplateInstance choices(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        Optional<Learner> learner = Learner.withSubject(current.subject());
        Optional<MailChoice> choice = learner.flatMap(one -> MailChoice.of(one.id));
        return page(
                learner,
                MailKind.choosable().stream()
                        .filter(kind -> choice.map(one -> one.wants(kind)).orElse(true))
                        .collect(Collectors.toSet()),
                choice.map(one -> one.reminderHour).orElse(MailChoice.USUAL_HOUR),
                saved,
                false);
    }

    @POST
    @Path("choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(MultivaluedMap<String, String> fields) {
        if (!current.isMeant(fields)) {
            return ForeignForm.answer(current.name(), "/mail/choices", fields);
        }
        Set<MailKind> wanted = MailKind.choosable().stream()
                .filter(kind -> fields.getOrDefault("kind", List.of()).contains(kind.path()))
                .collect(Collectors.toSet());
        Optional<Integer> hour = HOURS.stream()
                .filter(one -> String.valueOf(one).equals(fields.getFirst("hour")))
                .findFirst();
        if (hour.isEmpty()) {
            Optional<Learner> learner = Learner.withSubject(current.subject());
            return Response.status(422)
                    .entity(page(learner, wanted, MailChoice.USUAL_HOUR, false, true))
                    .build();
        }
        MailChoice.keep(current.remembered().id, wanted, hour.get());
        return See.other("/mail?saved=true");
    }

    private Choices page(Optional<Learner> learner, Set<MailKind> wanted, int hour, boolean saved, boolean invalid) {
        return new Choices(
                !settings.isOn(),
                saved,
                learner.filter(one -> one.emailVerified).map(one -> one.email).orElse(""),
                learner.filter(FailingAddress::isOf).isPresent(),
                MailKind.choosable().stream()
                        .map(kind -> new Choice(kind, wanted.contains(kind)))
                        .toList(),
                HOURS,
                hour,
                invalid);
    }
}
