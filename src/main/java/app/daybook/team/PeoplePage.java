package app.daybook.team;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
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

import app.daybook.course.Course;
import app.daybook.learner.BeyondRole;
import app.daybook.learner.CourseRole;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.GrantedRole;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.RoleEvent;
import app.daybook.learner.Team;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** Who takes part in a course, and as what. */
@Path("/teaching/{course}/people")
@RolesAllowed("instructor")
@Needs(Power.OPEN_DESK)
@Produces(MediaType.TEXT_HTML)
class PeoplePage {

    private static final int HISTORY = 100;
    private static final int LONGEST = 200;

    /** What is wrong with what was typed. */
    enum Wrong {
        NOTHING,
        PERSON,
        ROLE
    }

    /**
     * @param open whether the course has had no owner, so that everybody whom the provider lets teach takes part
     * @param giving whether whoever looks gives roles
     * @param typed the person as it was typed
     * @param chosen the role that was chosen, by its word
     */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleOfCourse(
            String course,
            String name,
            boolean served,
            boolean open,
            boolean giving,
            List<Row> rows,
            List<Past> history,
            List<RoleRow> table,
            List<CourseRole> roles,
            String typed,
            String chosen,
            Wrong wrong)
            implements TemplateInstance {}

    /** @param removable by whoever looks */
    record Row(GrantedRole granted, boolean removable) {}

    /** @param at in UTC */
    record Past(String at, RoleEvent event) {}

    /** A power, and for each role in order whether it has it. */
    record RoleRow(Power power, List<Boolean> held) {}

    private final Catalogue catalogue;
    private final CurrentLearner asking;
    private final Team team;

    PeoplePage(Catalogue catalogue, CurrentLearner asking, Team team) {
        this.catalogue = catalogue;
        this.asking = asking;
        this.team = team;
    }

    @GET
    public TemplateInstance people(@PathParam("course") String course) {
        return page(known(course), "", "", Wrong.NOTHING);
    }

    /** @param fields {@code who}, an e-mail address or a whole name, and {@code role}, the word of one */
    @POST
    @Needs(Power.GIVE_ROLES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        String course = known(courseId);
        return foreign(address(course), fields).orElseGet(() -> {
            String who = plain(fields, "who");
            String word = plain(fields, "role");
            Optional<CourseRole> role = CourseRole.of(word);
            Optional<Learner> whom = team.known(who);
            if (whom.isEmpty() || role.isEmpty()) {
                Wrong wrong = whom.isEmpty() ? Wrong.PERSON : Wrong.ROLE;
                return Response.status(422)
                        .entity(page(course, who, word, wrong))
                        .build();
            }
            team.grant(course, whom.get(), role.get(), asking.remembered());
            return See.other(address(course));
        });
    }

    /**
     * Takes a role away; everybody may give up their own.
     *
     * @param fields {@code learner}, the number of who has it, and {@code role}
     * @throws BeyondRole for somebody else's, without the power
     */
    @POST
    @Path("removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        String course = known(courseId);
        return foreign(address(course) + "/removals", fields).orElseGet(() -> {
            Learner by = asking.remembered();
            CourseRole role = CourseRole.of(plain(fields, "role")).orElseThrow(NotFound::new);
            long learner = Optional.of(plain(fields, "learner"))
                    .filter(number -> number.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .orElseThrow(NotFound::new);
            boolean own = learner == by.id;
            if (!own && !asking.may(Power.GIVE_ROLES, course)) {
                throw new BeyondRole();
            }
            team.withdraw(course, learner, role, by);
            return See.other(own && !asking.isAdministrator() ? "/teaching" : address(course));
        });
    }

    /**
     * @throws NotFound if there is no such course, served or begun
     */
    private String known(String course) {
        if (catalogue.course(course).isEmpty() && !team.isOn(course)) {
            throw new NotFound();
        }
        return course;
    }

    private TemplateInstance page(String course, String typed, String chosen, Wrong wrong) {
        Optional<Course> served = catalogue.course(course);
        boolean giving = asking.may(Power.GIVE_ROLES, course);
        String subject = asking.subject();
        return new PeopleOfCourse(
                course,
                served.map(Course::title).orElse(course),
                served.isPresent(),
                !team.hasHadOwner(course),
                giving,
                team.of(course).stream()
                        .map(granted -> new Row(granted, giving || granted.learner.subject.equals(subject)))
                        .toList(),
                giving ? history(course) : List.of(),
                Stream.of(Power.values()).map(PeoplePage::row).toList(),
                List.of(CourseRole.values()),
                typed,
                chosen,
                wrong);
    }

    private List<Past> history(String course) {
        DateTimeFormatter minute = When.moments(ZoneOffset.UTC);
        return team.history(course, HISTORY).stream()
                .map(event -> new Past(minute.format(event.at), event))
                .toList();
    }

    private static RoleRow row(Power power) {
        return new RoleRow(
                power, Stream.of(CourseRole.values()).map(power::isOf).toList());
    }

    private Optional<Response> foreign(String action, MultivaluedMap<String, String> fields) {
        return asking.isMeant(fields)
                ? Optional.empty()
                : Optional.of(ForeignForm.answer(asking.name(), action, fields));
    }

    private static String address(String course) {
        return "/teaching/" + course + "/people";
    }

    private static String plain(MultivaluedMap<String, String> fields, String name) {
        String typed = Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }
}
