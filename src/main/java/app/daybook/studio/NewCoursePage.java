package app.daybook.studio;

import java.util.SortedMap;

import jakarta.annotation.security.RolesAllowed;
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

import app.daybook.authoring.CourseFiles;
import app.daybook.learner.CourseRole;
import app.daybook.learner.Learner;
import app.daybook.learner.Team;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.NewTexts;
import app.daybook.web.See;

/** A course that begins: the files that one needs, each with something to write on. */
@Path("/studio/new-course")
@RolesAllowed(Authored.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class NewCoursePage {

    private static final String ADDRESS = "[a-z][a-z0-9-]{0,59}";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;

    /** What is wrong with what was typed. */
    enum Wrong {
        NOTHING,
        TITLE,
        ADDRESS,
        TAKEN
    }

    /** Both fields as they were typed. */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewCourse(String typed, String id, Wrong wrong, boolean titleWrong, boolean idWrong)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Authored authored;
    private final Team team;

    NewCoursePage(Drafts drafts, Authored authored, Team team) {
        this.drafts = drafts;
        this.authored = authored;
        this.team = team;
    }

    @GET
    public TemplateInstance form() {
        authored.requireBeginning();
        return page("", "", Wrong.NOTHING);
    }

    /** @param fields {@code title} and {@code id}; the course is a draft then, and whoever began it owns it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> fields) {
        authored.requireBeginning();
        return authored.foreign("/studio/new-course", fields).orElseGet(() -> {
            String title = Authored.typed(fields, "title").strip();
            String id = Authored.typed(fields, "id").strip();
            Learner person = authored.person();
            String name = person.name.substring(0, Math.min(LONGEST_NAME, person.name.length()));
            if (isBegun(id, NewTexts.course(title, name))) {
                return See.other(Authored.address(id));
            }
            Wrong wrong = wrong(title, id);
            if (wrong != Wrong.NOTHING) {
                return Response.status(422).entity(page(title, id, wrong)).build();
            }
            team.grant(id, person, CourseRole.OWNER, person);
            drafts.replace(drafts.of(id), NewTexts.course(title, name), person);
            return See.other(Authored.address(id));
        });
    }

    /** A second press finds the course that the first began. */
    private boolean isBegun(String id, SortedMap<String, byte[]> files) {
        return id.matches(ADDRESS)
                && authored.writes(id)
                && drafts.of(id).files().digest().equals(new CourseFiles(id, files).digest());
    }

    private Wrong wrong(String title, String id) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Wrong.TITLE;
        }
        if (!id.matches(ADDRESS) || id.equals("new-course")) {
            return Wrong.ADDRESS;
        }
        return drafts.knows(id) || team.isOn(id) && !authored.writes(id) ? Wrong.TAKEN : Wrong.NOTHING;
    }

    private static TemplateInstance page(String title, String id, Wrong wrong) {
        return new NewCourse(title, id, wrong, wrong == Wrong.TITLE, wrong == Wrong.ADDRESS || wrong == Wrong.TAKEN);
    }
}
