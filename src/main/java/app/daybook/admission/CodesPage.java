package app.daybook.admission;

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

import app.daybook.course.Course;
import app.daybook.course.EntryWay;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** The codes of a course: batches are made, taken away as a file, and ended. */
@Path("/teaching/{course}/codes")
@RolesAllowed("instructor")
@Needs(Power.ADMIT)
@Produces(MediaType.TEXT_HTML)
class CodesPage {

    static final int MOST_CODES = 1000;
    static final int MOST_SEATS = 1000;
    static final int LONGEST_COHORT = 60;
    private static final int MOST_DAYS = 730;
    private static final int USUAL_DAYS = 90;
    private static final int SHOWN = 200;

    /** @param counts whether the course lets people in by code now */
    @CheckedTemplate(basePath = "admission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Codes(Course course, boolean counts, List<Row> batches, Typed typed, Map<String, String> errors)
            implements TemplateInstance {}

    /** @param until the last day on which its codes count, by UTC */
    record Row(CodeBatch batch, EntryCode.Use use, LocalDate until, boolean over) {}

    /** What was typed into the form for a new batch. */
    record Typed(String token, String cohort, String codes, String seats, String until) {}

    private final CurrentEnrolment current;
    private final CurrentLearner instructor;
    private final Secrets secrets;
    private final Clock clock;

    CodesPage(CurrentEnrolment current, CurrentLearner instructor, Secrets secrets, Clock clock) {
        this.current = current;
        this.instructor = instructor;
        this.secrets = secrets;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance codes(@PathParam("course") String courseId) {
        LocalDate usual = today().plusDays(USUAL_DAYS);
        return page(
                current.course(courseId),
                new Typed(UUID.randomUUID().toString(), "", "", "1", usual.toString()),
                Map.of());
    }

    /** Makes a batch; the form names it, so that one that comes twice makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours(address(course), fields);
        }
        Typed typed = new Typed(
                field(fields, "token"),
                field(fields, "cohort"),
                field(fields, "codes"),
                field(fields, "seats"),
                field(fields, "until"));
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.cohort.isEmpty() || typed.cohort.length() > LONGEST_COHORT) {
            errors.put("cohort", texts().cohortError(LONGEST_COHORT));
        }
        int codes = number(typed.codes, MOST_CODES).orElse(0);
        if (codes == 0) {
            errors.put("codes", texts().numberError(MOST_CODES));
        }
        int seats = number(typed.seats, MOST_SEATS).orElse(0);
        if (seats == 0) {
            errors.put("seats", texts().numberError(MOST_SEATS));
        }
        LocalDate last = today().plusDays(MOST_DAYS);
        Optional<LocalDate> until = When.typed(typed.until).filter(day -> !day.isBefore(today()) && !day.isAfter(last));
        if (until.isEmpty()) {
            errors.put("until", texts().untilError(When.day(today()), When.day(last)));
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(course, typed, errors)).build();
        }
        CodeBatch.make(
                Token.parse(typed.token).orElseGet(UUID::randomUUID),
                course.id(),
                typed.cohort,
                codes,
                seats,
                until.get().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                instructor.remembered(),
                secrets,
                clock.instant());
        return See.other(address(course));
    }

    /** Every code of a batch with its seats, as a table. */
    @GET
    @Path("{batch}/codes.csv")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response file(@PathParam("course") String courseId, @PathParam("batch") String token) {
        CodeBatch batch = batch(courseId, token);
        StringBuilder rows = new StringBuilder("code,seats,taken,valid_until_utc\r\n");
        LocalDate until = until(batch);
        for (EntryCode code : EntryCode.of(batch)) {
            String secret = CodeBatch.secret(secrets, batch.token, code.place);
            // The secret of the site was changed since: the code that somebody has still counts, and is not known here
            String shown = Secrets.digest(secret).equals(code.digest) ? Secrets.written(secret) : "";
            rows.append(shown)
                    .append(',')
                    .append(code.seats)
                    .append(',')
                    .append(code.taken)
                    .append(',')
                    .append(until)
                    .append("\r\n");
        }
        return Response.ok(rows.toString())
                .header("Content-Disposition", "attachment; filename=\"codes-" + courseId + "-" + batch.id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** From now on the codes of a batch let nobody in; who came in by them stays. */
    @POST
    @Path("{batch}/endings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(
            @PathParam("course") String courseId,
            @PathParam("batch") String token,
            MultivaluedMap<String, String> fields) {
        CodeBatch batch = batch(courseId, token);
        if (!current.isMeant(fields)) {
            return current.notYours("/teaching/" + courseId + "/codes/" + token + "/endings", fields);
        }
        if (batch.endedAt == null) {
            batch.endedAt = clock.instant();
        }
        return See.other("/teaching/" + courseId + "/codes");
    }

    private CodeBatch batch(String courseId, String token) {
        return Token.parse(token)
                .flatMap(uuid -> CodeBatch.of(current.course(courseId).id(), uuid))
                .orElseThrow(NotFound::new);
    }

    private TemplateInstance page(Course course, Typed typed, Map<String, String> errors) {
        List<CodeBatch> batches = CodeBatch.of(course.id(), SHOWN);
        Map<Long, EntryCode.Use> uses =
                EntryCode.use(batches.stream().map(batch -> batch.id).toList());
        Instant now = clock.instant();
        return new Codes(
                course,
                course.entry().way() == EntryWay.CODE && course.takesLearners(),
                batches.stream()
                        .map(batch -> new Row(
                                batch,
                                uses.getOrDefault(batch.id, EntryCode.Use.NONE),
                                until(batch),
                                batch.endedAt != null || !now.isBefore(batch.expiresAt)))
                        .toList(),
                typed,
                errors);
    }

    private static LocalDate until(CodeBatch batch) {
        return LocalDate.ofInstant(batch.expiresAt, ZoneOffset.UTC).minusDays(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<Integer> number(String typed, int most) {
        return typed.matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number >= 1 && number <= most)
                : Optional.empty();
    }

    private static String field(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
    }

    private static String address(Course course) {
        return "/teaching/" + course.id() + "/codes";
    }

    private static EntryDeskTexts texts() {
        return MessageBundles.get(EntryDeskTexts.class);
    }
}
