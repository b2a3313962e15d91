package app.daybook.clinical;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.NotFound;

/** The edition of the address, for those who review the course's contents or write them. */
@RequestScoped
class Reviewed {

    private final Catalogue catalogue;
    private final CurrentLearner asking;

    Reviewed(Catalogue catalogue, CurrentLearner asking) {
        this.catalogue = catalogue;
        this.asking = asking;
    }

    /**
     * An edition that is kept, read; outside of transactions.
     *
     * @throws NotFound if there is no such edition of this course
     */
    Course edition(String course, String edition) {
        if (!edition.matches("[0-9a-f]{64}") || !catalogue.isOf(course, edition)) {
            throw new NotFound();
        }
        return catalogue.edition(edition).orElseThrow(NotFound::new);
    }

    /** Its files, as they were kept. */
    CourseFiles files(Course edition) {
        return CourseFiles.unzip(
                edition.id(), catalogue.files(edition.edition()).orElseThrow());
    }

    boolean may(Power power, String course) {
        return asking.may(power, course);
    }

    /** Who is asking; writes down who is there. */
    Learner person() {
        return asking.remembered();
    }

    String name() {
        return asking.name();
    }

    /** What answers a form whose page somebody else opened on this browser, with all that it held. */
    Optional<Response> foreign(String action, MultivaluedMap<String, String> fields) {
        return asking.isMeant(fields)
                ? Optional.empty()
                : Optional.of(ForeignForm.answer(asking.name(), action, fields));
    }

    static String address(String course) {
        return "/teaching/" + course + "/content-reviews";
    }

    static String address(String course, String edition) {
        return address(course) + "/editions/" + edition;
    }

    /** A field as it was typed, with the ends of its lines as texts have them; empty if it was not sent. */
    static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    /**
     * @throws NotFound if a form brought none
     */
    static UUID token(MultivaluedMap<String, String> fields) {
        return token(fields, "token");
    }

    /**
     * @throws NotFound if a form brought none by this name
     */
    static UUID token(MultivaluedMap<String, String> fields, String name) {
        try {
            return UUID.fromString(typed(fields, name));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
