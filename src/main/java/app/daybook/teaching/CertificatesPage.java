package app.daybook.teaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.Hindrance;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.NameComparison;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.StudyTime;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;

/** The certificates of a course: claims that wait for an instructor, and what was issued. */
@Path("/teaching/{course}/certificates")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class CertificatesPage {

    /** Claims that one form may countersign: some ten seconds of printing and signing. */
    static final int BATCH = 25;

    private static final int PAGE = 50;
    private static final Pattern REFUSED = Pattern.compile("(\\d{1,18})-([a-z_]+)");

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Certificates(
            Course course,
            Powers powers,
            List<Waiting> claims,
            long waiting,
            long countersigned,
            List<Unsigned> refused,
            int batch,
            boolean ticked,
            String search,
            List<Registered> issued,
            String previous,
            String next)
            implements TemplateInstance {}

    /**
     * A claim that waits, with what whoever signs must see without opening it.
     *
     * @param account the name of the account now
     * @param names how the name to be printed compares with it
     * @param impossible how long the days were open, if nobody can have read them in that time
     */
    record Waiting(
            CertificateClaim claim, String account, NameComparison names, Optional<StudyTime> impossible, boolean own) {

        /** Whether it is to be opened and read before it is ticked. */
        public boolean isFlagged() {
            return !names.isSame() || impossible.isPresent();
        }
    }

    /**
     * A claim that the form before did not countersign.
     *
     * @param name to be printed; empty if there is no such claim any more
     */
    record Unsigned(long claim, String name, Hindrance why) {}

    private final TaughtCourse taught;
    private final Register register;

    CertificatesPage(TaughtCourse taught, Register register) {
        this.taught = taught;
        this.register = register;
    }

    /**
     * @param countersigned how many claims the form before has countersigned
     * @param refused those that it could not, each as number and reason
     * @param ticked whether all claims shown are ticked already
     */
    @GET
    @Transactional
    public TemplateInstance certificates(
            @PathParam("course") String courseId,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("countersigned") @DefaultValue("0") long countersigned,
            @QueryParam("refused") List<String> refused,
            @QueryParam("ticked") @DefaultValue("false") boolean ticked) {
        Course course = taught.course(courseId);
        int shown = Math.max(1, Math.min(page, 100_000));
        List<Registered> issued = register.on(course.id(), search, shown - 1, PAGE);
        return new Certificates(
                course,
                taught.powers(course),
                waiting(course),
                CertificateClaim.countWaiting(course.id()),
                countersigned,
                refused.stream()
                        .limit(BATCH)
                        .flatMap(word -> unsigned(course, word).stream())
                        .toList(),
                BATCH,
                ticked,
                search,
                issued,
                shown > 1 ? address(search, shown - 1) : "",
                issued.size() == PAGE ? address(search, shown + 1) : "");
    }

    private List<Waiting> waiting(Course course) {
        List<CertificateClaim> claims = CertificateClaim.waiting(course.id(), BATCH);
        List<Long> enrolments = claims.stream().map(claim -> claim.enrolmentId).toList();
        Map<Long, Learner> learners = Enrolment.among(enrolments).stream()
                .collect(Collectors.toMap(enrolment -> enrolment.id, enrolment -> enrolment.learner));
        Map<Long, StudyTime> times = StudyTime.of(course, enrolments);
        return claims.stream()
                .map(claim -> {
                    Learner learner = learners.get(claim.enrolmentId);
                    return new Waiting(
                            claim,
                            learner.name,
                            NameComparison.of(learner.name, claim.name),
                            Optional.ofNullable(times.get(claim.enrolmentId)).filter(StudyTime::isImpossible),
                            taught.isOneself(learner));
                })
                .toList();
    }

    private static Optional<Unsigned> unsigned(Course course, String word) {
        Matcher matcher = REFUSED.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(matcher.group(1));
        String name =
                CertificateClaim.on(course.id(), id).map(claim -> claim.name).orElse("");
        return Hindrance.parse(matcher.group(2)).map(why -> new Unsigned(id, name, why));
    }

    private static String address(String search, int page) {
        return "?page=" + page + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
