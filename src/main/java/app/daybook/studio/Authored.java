package app.daybook.studio;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.Power;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.web.ForeignForm;
import app.daybook.web.NotFound;

/** The course of the address for those who write it: see {@link Power#WRITE}. */
@RequestScoped
class Authored {

    static final String INSTRUCTOR = "instructor";

    /** The part of an address that is a file directly in the course's folder. */
    static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:md|yaml|txt)";

    private final Drafts drafts;
    private final CurrentLearner author;

    Authored(Drafts drafts, CurrentLearner author) {
        this.drafts = drafts;
        this.author = author;
    }

    /**
     * @throws NotFound if there is no such course, or others write it
     */
    Draft draft(String course) {
        if (!writes(course) || !drafts.knows(course)) {
            throw new NotFound();
        }
        return drafts.of(course);
    }

    boolean writes(String course) {
        author.introduce();
        return author.may(Power.WRITE, course);
    }

    /** Whether whoever asks may begin courses, which the provider decides. */
    boolean begins() {
        author.introduce();
        return author.isAdministrator();
    }

    /**
     * @throws StudioRefusal.BegunByProvider if whoever asks may begin no courses
     */
    void requireBeginning() {
        if (!begins()) {
            throw new StudioRefusal.BegunByProvider();
        }
    }

    boolean publishes(String course) {
        return author.may(Power.PUBLISH, course);
    }

    /** Who is asking; writes down who is there. */
    Learner person() {
        return author.remembered();
    }

    /** Who is asking, as the ledgers name people: by number. */
    String actor() {
        return INSTRUCTOR + " " + person().id;
    }

    /** What answers a form whose page somebody else opened on this browser, with all that it held. */
    Optional<Response> foreign(String action, MultivaluedMap<String, String> fields) {
        return author.isMeant(fields)
                ? Optional.empty()
                : Optional.of(ForeignForm.answer(author.name(), action, fields));
    }

    static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    static String address(String course) {
        return "/studio/" + course;
    }

    static String address(String course, String file) {
        return address(course) + "/files/" + file;
    }
}
