package app.daybook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.Fault;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.practice.CurrentRecord.Own;
import app.daybook.practice.PracticeRecord.Kept;
import app.daybook.web.See;

/** What is written into a record: saved, and handed in. A form that another person's page sends is given back. */
@Path("/courses/{course}/records/{record}")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EntriesPage {

    /**
     * What this page sent met something newer: both are shown, and the learner decides.
     *
     * @param closed whether the record was handed in meanwhile, so that nothing can be added
     * @param fields the whole form, to send it again over what is saved
     */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordOvertaken(
            Own own, boolean closed, List<Both> both, String action, List<Map.Entry<String, String>> fields)
            implements TemplateInstance {}

    /** A field as it is saved, and as it was sent. */
    record Both(String label, String saved, String sent) {}

    /** What the script is told. */
    record RecordReceipt(Instant savedAt, int version) {}

    /** Why it is not saved. */
    record NotKept(String message) {}

    private final CurrentRecord current;
    private final CurrentEnrolment learner;
    private final Clock clock;

    EntriesPage(CurrentRecord current, CurrentEnrolment learner, Clock clock) {
        this.current = current;
        this.learner = learner;
        this.clock = clock;
    }

    /** Keeps what is written and shows it again: the way without scripts. */
    @POST
    @Path("drafts")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response save(
            @PathParam("course") String courseId,
            @PathParam("record") String token,
            MultivaluedMap<String, String> fields) {
        return onOwn(courseId, token, "drafts", fields, (own, posted) -> See.other(own.path() + "#saved"));
    }

    /** Keeps what is written and says when: the way of the script. */
    @POST
    @Path("drafts")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response saveOn(
            @PathParam("course") String courseId,
            @PathParam("record") String token,
            MultivaluedMap<String, String> fields) {
        return current.locked(courseId, token)
                .map(own -> {
                    PostedRecord posted = PostedRecord.of(own.form(), fields);
                    if (!posted.entries().tooLong().isEmpty()) {
                        return notKept(422, texts().tooLongSomewhere(Entries.LONGEST));
                    }
                    return switch (keep(own, posted)) {
                        case SAVED, SAME ->
                            Response.ok(new RecordReceipt(own.record().savedAt, own.record().version))
                                    .build();
                        case OVERTAKEN -> notKept(409, texts().overtakenShort());
                        case CLOSED -> notKept(409, texts().closedShort());
                    };
                })
                .orElseGet(() -> notKept(409, texts().keptForOther(learner.learnerName())));
    }

    /**
     * Hands it in, once nothing is missing and its learner has looked at what may tell who the client is. The same form
     * a second time changes nothing.
     */
    @POST
    @Path("hand-ins")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Counts(Deed.HAND_IN)
    public Response handIn(
            @PathParam("course") String courseId,
            @PathParam("record") String token,
            MultivaluedMap<String, String> fields) {
        return onOwn(courseId, token, "hand-ins", fields, (own, posted) -> {
            List<Fault> faults = own.form().faults(own.record().entries());
            List<Hint> hints = Hint.in(own.form(), own.record().entries());
            if (!faults.isEmpty() || !hints.isEmpty() && !posted.looked().equals(Hint.mark(hints))) {
                return Response.status(422)
                        .entity(RecordPage.sheet(own, own.record().entries(), words(faults), hints, posted.sheet()))
                        .build();
            }
            own.record().handIn(own.form(), own.enrolment(), posted.round(), clock.instant());
            return See.other(own.path());
        });
    }

    private Response onOwn(
            String courseId,
            String token,
            String action,
            MultivaluedMap<String, String> fields,
            BiFunction<Own, PostedRecord, Response> rest) {
        return current.locked(courseId, token)
                .map(own -> {
                    PostedRecord posted = PostedRecord.of(own.form(), fields);
                    if (!posted.entries().tooLong().isEmpty()) {
                        return Response.status(422)
                                .entity(RecordPage.sheet(
                                        own, posted.entries(), tooLong(posted.entries()), List.of(), posted.sheet()))
                                .build();
                    }
                    if (action.equals("hand-ins") && own.record().rounds > posted.round()) {
                        return sentBefore(own, posted, fields);
                    }
                    return switch (keep(own, posted)) {
                        case SAVED, SAME -> rest.apply(own, posted);
                        case OVERTAKEN -> overtaken(own, posted, false, action, fields);
                        case CLOSED -> overtaken(own, posted, true, action, fields);
                    };
                })
                .orElseGet(() -> learner.notYours("/courses/" + courseId + "/records/" + token + "/" + action, fields));
    }

    /** The round for which the form was made is over: it came twice, or another page was quicker with another text. */
    private static Response sentBefore(Own own, PostedRecord posted, MultivaluedMap<String, String> fields) {
        Entries handedIn = PracticeHandIn.of(own.record(), posted.round() + 1)
                .map(PracticeHandIn::entries)
                .orElse(Entries.NONE);
        return handedIn.equals(posted.entries())
                ? See.other(own.path())
                : overtaken(own, posted, true, "hand-ins", fields);
    }

    private Kept keep(Own own, PostedRecord posted) {
        return own.record().save(posted.entries(), posted.sheet(), posted.version(), clock.instant());
    }

    private static Response overtaken(
            Own own, PostedRecord posted, boolean closed, String action, MultivaluedMap<String, String> fields) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        fields.forEach((name, values) -> values.stream()
                .filter(value -> !name.equals("version"))
                .forEach(value -> kept.add(Map.entry(name, value))));
        kept.add(Map.entry("version", String.valueOf(own.record().version)));
        return Response.status(409)
                .entity(new RecordOvertaken(own, closed, both(own, posted.entries()), own.path() + "/" + action, kept))
                .build();
    }

    private static List<Both> both(Own own, Entries sent) {
        List<Written.Line> saved = lines(own, own.record().entries());
        List<Written.Line> other = lines(own, sent);
        List<Both> both = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            if (!saved.get(i).equals(other.get(i))) {
                both.add(new Both(
                        saved.get(i).label(), saved.get(i).text(), other.get(i).text()));
            }
        }
        return both;
    }

    private static List<Written.Line> lines(Own own, Entries entries) {
        return Written.of(own.form(), entries).parts().stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    private static Map<String, String> words(List<Fault> faults) {
        Map<String, String> words = new LinkedHashMap<>();
        faults.forEach(fault -> words.put(fault.name(), words(fault)));
        return words;
    }

    private static String words(Fault fault) {
        return switch (fault.what()) {
            case MISSING -> texts().missing(fault.label());
            case NO_DATE -> texts().noDate(fault.label());
            case NOT_OFFERED -> texts().notOffered(fault.label());
            case NO_NUMBER -> texts().noNumber(fault.label(), fault.limit());
            case OUT_OF_RANGE -> texts().outOfRange(fault.label(), fault.limit());
            case TOO_LONG -> texts().tooLong(fault.label(), fault.limit());
            case TOO_MANY_WORDS -> texts().tooManyWords(fault.label(), fault.limit());
            case NOT_ALL -> texts().notAll(fault.label());
            case HALF_A_PAIR -> texts().halfAPair(fault.label());
            case NO_CONSENT -> texts().noConsent();
        };
    }

    private static Map<String, String> tooLong(Entries entries) {
        Map<String, String> words = new LinkedHashMap<>();
        entries.tooLong().forEach(name -> words.put(name, texts().tooLongSomewhere(Entries.LONGEST)));
        return words;
    }

    private static Response notKept(int status, String message) {
        return Response.status(status).entity(new NotKept(message)).build();
    }

    private static PracticeTexts texts() {
        return MessageBundles.get(PracticeTexts.class);
    }
}
