package app.daybook.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.news.Post;
import app.daybook.web.NotFound;
import app.daybook.web.PlainText;
import app.daybook.web.See;
import app.daybook.web.When;

/** Inviting by mail, from a file of names and addresses; what was refused of it, and who accepted. */
@Path("/teaching/{course}/invitations")
@RolesAllowed("instructor")
@Needs(Power.ADMIT)
@Produces(MediaType.TEXT_HTML)
class InvitationsPage {

    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 30;
    private static final int SHOWN = 100;
    private static final int LAST_PAGE = 1000;

    /** @param mailed whether those who are invited are told */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationLists(Course course, boolean mailed, List<Row> lists, Typed typed, Map<String, String> errors)
            implements TemplateInstance {}

    /** @param refused how many lines of its file were */
    record Row(InvitationList list, Invitation.Use use, int refused, LocalDate until, boolean over) {}

    record Typed(String token, String cohort, String until) {}

    /**
     * @param faults the first lines that were refused
     * @param previous and next addresses of pages; empty where there is none
     */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneList(
            Course course,
            InvitationList list,
            Invitation.Use use,
            List<InvitationFile.Refused> faults,
            long refused,
            List<Invitation> invited,
            Instant now,
            String previous,
            String next)
            implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final CurrentLearner instructor;
    private final Invitations invitations;
    private final Post post;
    private final Clock clock;

    InvitationsPage(
            CurrentEnrolment current, CurrentLearner instructor, Invitations invitations, Post post, Clock clock) {
        this.current = current;
        this.instructor = instructor;
        this.invitations = invitations;
        this.post = post;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance lists(@PathParam("course") String courseId) {
        return page(
                current.course(courseId),
                new Typed(
                        UUID.randomUUID().toString(),
                        "",
                        today().plusDays(USUAL_DAYS).toString()),
                Map.of());
    }

    /** Invites; the form names the list, so that one that comes twice invites once. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response invite(
            @PathParam("course") String courseId,
            @RestForm FileUpload file,
            @RestForm String cohort,
            @RestForm String until,
            @RestForm String token,
            @RestForm String person)
            throws IOException {
        Course course = current.course(courseId);
        Typed typed = new Typed(plain(token), plain(cohort), plain(until));
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (person != null) {
            fields.add("person", person);
        }
        if (!current.isMeant(fields)) {
            return current.notYours(address(course), fields);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        byte[] bytes = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        InvitationFile.unreadable(bytes)
                .ifPresent(why -> errors.put("file", texts().unreadable(why, InvitationFile.MOST_LINES)));
        if (typed.cohort.isEmpty() || typed.cohort.length() > CodesPage.LONGEST_COHORT) {
            errors.put("cohort", texts().cohortError(CodesPage.LONGEST_COHORT));
        }
        LocalDate last = today().plusDays(MOST_DAYS);
        Optional<LocalDate> day = When.typed(typed.until).filter(one -> !one.isBefore(today()) && !one.isAfter(last));
        if (day.isEmpty()) {
            errors.put("until", texts().untilError(When.day(today()), When.day(last)));
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(course, typed, errors)).build();
        }
        UUID list = Token.parse(typed.token).orElseGet(UUID::randomUUID);
        invitations.invite(
                list,
                course.id(),
                typed.cohort,
                InvitationFile.read(bytes),
                day.get().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                instructor.remembered());
        return See.other(address(course) + "/" + list);
    }

    @GET
    @Path("{invited}")
    @Transactional
    public TemplateInstance list(
            @PathParam("course") String courseId,
            @PathParam("invited") String token,
            @QueryParam("page") @DefaultValue("1") int page) {
        Course course = current.course(courseId);
        InvitationList list = list(course, token);
        List<InvitationFile.Refused> refused = list.refused();
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<Invitation> invited = Invitation.of(list, shown - 1, SHOWN);
        return new OneList(
                course,
                list,
                Invitation.use(List.of(list.id)).getOrDefault(list.id, Invitation.Use.NONE),
                refused.stream().limit(SHOWN).toList(),
                refused.size(),
                invited,
                clock.instant(),
                shown > 1 ? "?page=" + (shown - 1) : "",
                invited.size() == SHOWN ? "?page=" + (shown + 1) : "");
    }

    /** A line for each that was refused. Nothing in it comes from the file. */
    @GET
    @Path("{invited}/refused.csv")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response refused(@PathParam("course") String courseId, @PathParam("invited") String token) {
        InvitationList list = list(current.course(courseId), token);
        StringBuilder rows = new StringBuilder("line,why\r\n");
        for (InvitationFile.Refused line : list.refused()) {
            rows.append(line.line())
                    .append(",\"")
                    .append(texts().fault(line.fault()))
                    .append("\"\r\n");
        }
        return Response.ok(rows.toString())
                .header("Content-Disposition", "attachment; filename=\"refused-" + list.id + ".csv\"")
                .build();
    }

    private static InvitationList list(Course course, String token) {
        return Token.parse(token)
                .flatMap(uuid -> InvitationList.of(course.id(), uuid))
                .orElseThrow(NotFound::new);
    }

    private TemplateInstance page(Course course, Typed typed, Map<String, String> errors) {
        List<InvitationList> lists = InvitationList.of(course.id(), SHOWN);
        Map<Long, Invitation.Use> uses =
                Invitation.use(lists.stream().map(list -> list.id).toList());
        Instant now = clock.instant();
        return new InvitationLists(
                course,
                post.isOn(),
                lists.stream()
                        .map(list -> new Row(
                                list,
                                uses.getOrDefault(list.id, Invitation.Use.NONE),
                                list.refused().size(),
                                LocalDate.ofInstant(list.expiresAt, ZoneOffset.UTC)
                                        .minusDays(1),
                                !now.isBefore(list.expiresAt)))
                        .toList(),
                typed,
                errors);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String plain(String field) {
        return PlainText.of(Optional.ofNullable(field).orElse("")).strip();
    }

    private static String address(Course course) {
        return "/teaching/" + course.id() + "/invitations";
    }

    private static EntryDeskTexts texts() {
        return MessageBundles.get(EntryDeskTexts.class);
    }
}
