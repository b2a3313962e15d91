package app.daybook.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.enrolment.Token;
import app.daybook.learner.Learner;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** A form about one learner that was sent, with whom it is about and who sends it. */
record PostedDeed(Course course, Enrolment enrolment, Learner by, MultivaluedMap<String, String> fields, Instant now) {

    /** Reads such forms. */
    @RequestScoped
    static class Reader {

        private final TaughtCourse taught;
        private final Clock clock;

        Reader(TaughtCourse taught, Clock clock) {
            this.taught = taught;
            this.clock = clock;
        }

        /**
         * Does what a form asks for, unless someone else has signed in since its page was opened: who does it is kept.
         *
         * @param name the last part of the form's address
         * @throws NotFound if there is no such enrolment on the course, or its account is erased
         */
        Response read(
                String courseId,
                long enrolment,
                String name,
                MultivaluedMap<String, String> fields,
                Function<PostedDeed, Response> deed) {
            Course course = taught.course(courseId);
            Enrolment found = taught.enrolment(course, enrolment);
            return taught.foreign(LearnerRecord.path(course, found) + "/" + name, fields)
                    .orElseGet(() -> {
                        if (found.learner.isErased()) {
                            throw new NotFound();
                        }
                        return deed.apply(new PostedDeed(course, found, taught.reviewer(), fields, clock.instant()));
                    });
        }
    }

    /**
     * @throws NotFound if the form has none
     */
    UUID token() {
        return Token.parse(fields.getFirst("token")).orElseThrow(NotFound::new);
    }

    /** Who sends it, as the ledger of certificates names people: by number. */
    String actor() {
        return TaughtCourse.actor(by);
    }

    /** A field as it was typed, without spaces around it; empty if it was not sent. */
    String text(String name) {
        return TaughtCourse.typed(fields, name).strip();
    }

    /** Whether a text is there and is not too long. */
    static boolean isText(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    /** Notes the deed in the trail; false if this form was here before. */
    boolean note(SupportDeed deed, String detail, String why) {
        return EnrolmentEvent.note(token(), enrolment, deed.name(), detail, why, by, now);
    }

    /** The page on which the deed shows. */
    Response done(String place) {
        return See.other(LearnerRecord.path(course, enrolment) + place);
    }

    /** The page from which the form was sent. */
    Response done(String what, String place) {
        return SupportForms.Back.of(text("back")) == SupportForms.Back.LIST
                ? See.other(ConcernsPage.path(course) + "?done=" + what)
                : done(place);
    }
}
