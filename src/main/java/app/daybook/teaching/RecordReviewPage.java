package app.daybook.teaching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FormField;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.metering.Counts;
import app.daybook.metering.Deed;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.PrintedRecord;
import app.daybook.practice.RecordState;
import app.daybook.practice.Written;
import app.daybook.practice.review.Decision;
import app.daybook.practice.review.RecordHold;
import app.daybook.practice.review.RecordQueue;
import app.daybook.printing.Printer;
import app.daybook.publishing.Catalogue;
import app.daybook.teaching.RecordTurn.ToRead;
import app.daybook.web.See;
import app.daybook.web.When;

/** One practical record with the rubric beside it: reading, taking it, and what a reviewer decides. */
@Path("/teaching/{course}/records/{handed}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.READ_RECORDS)
@Produces(MediaType.TEXT_HTML)
class RecordReviewPage {

    /**
     * @param learners whether the page leads on to the learner
     * @param form whether the form of a review is shown
     * @param decided whether there is nothing more to decide about it
     * @param holdMinutes for how long a record is kept for whoever takes it
     * @param question of the address of the queue
     * @param screening what screening showed and what was agreed, which is read first
     * @param rest everything else
     * @param heldUntil when the hold ends; empty where nobody holds it
     * @param news what differs from the text that the reviewer read, where a newer one was handed in meanwhile
     * @param late what the reviewer wrote and cannot be kept, as something was decided meanwhile
     * @param queue what the reviewer works through
     */
    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneRecord(
            ToRead one,
            String title,
            boolean learners,
            boolean form,
            boolean decided,
            long holdMinutes,
            String question,
            List<Written.Line> screening,
            Written rest,
            List<RecordStory.Event> story,
            String heldUntil,
            PostedReview review,
            List<Differing> news,
            Optional<Late> late,
            RecordQueue queue)
            implements TemplateInstance {}

    /** A field of two texts that were handed in. */
    record Differing(String label, String read, String now) {}

    /** A review that came too late. */
    record Late(List<RecordStory.Said> remarks, String reason) {}

    private final TaughtCourse taught;
    private final RecordTurn turn;
    private final Printer printer;
    private final Clock clock;

    RecordReviewPage(TaughtCourse taught, RecordTurn turn, Printer printer, Clock clock) {
        this.taught = taught;
        this.turn = turn;
        this.printer = printer;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance record(
            @PathParam("course") String courseId, @PathParam("handed") String token, UriInfo address) {
        ToRead one = turn.shown(taught.course(courseId), token);
        return page(
                one,
                PostedReview.empty(one.record().rounds),
                List.of(),
                Optional.empty(),
                RecordQueuePage.queue(one.course(), address.getQueryParameters()));
    }

    /** The text that was handed in last, as a file; a second reader is not told what the first one said. */
    @GET
    @Path(PrintedRecord.FILE)
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    public Response file(@PathParam("course") String courseId, @PathParam("handed") String token) {
        PrintedRecord printed = Catalogue.answering(() -> {
            ToRead one = turn.shown(taught.course(courseId), token);
            return PrintedRecord.of(
                    one.course(),
                    one.lesson(),
                    one.form(),
                    one.enrolment(),
                    one.record(),
                    one.text(one.record().rounds),
                    story(one).stream().map(RecordStory.Event::step).toList());
        });
        return printed.answer(printer);
    }

    /** Takes the record, or keeps it for longer; one that another reviewer is reading stays with them. */
    @POST
    @Path("holds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response hold(
            @PathParam("course") String courseId,
            @PathParam("handed") String token,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Learner reviewer = taught.reviewer();
        ToRead one = turn.locked(course, token);
        return taught.foreign(one.path() + "/holds", fields).orElseGet(() -> {
            if (one.isMine()) {
                RecordHold.take(one.record(), reviewer, clock.instant());
            }
            return See.other(one.path() + RecordQueuePage.question(RecordQueuePage.queue(course, fields)));
        });
    }

    /** Puts the record back for others. */
    @POST
    @Path("releases")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response release(
            @PathParam("course") String courseId,
            @PathParam("handed") String token,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Learner reviewer = taught.reviewer();
        ToRead one = turn.locked(course, token);
        return taught.foreign(one.path() + "/releases", fields).orElseGet(() -> {
            RecordHold.release(one.record(), reviewer);
            return See.other(
                    RecordQueuePage.path(course) + RecordQueuePage.question(RecordQueuePage.queue(course, fields)));
        });
    }

    /**
     * Accepts the record or returns it. The same form a second time changes nothing; where it says something else then,
     * that is shown and not kept.
     */
    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Counts(Deed.REVIEW)
    public Response review(
            @PathParam("course") String courseId,
            @PathParam("handed") String token,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Learner reviewer = taught.reviewer();
        ToRead one = turn.locked(course, token);
        return taught.foreign(one.path() + "/reviews", fields).orElseGet(() -> {
            RecordQueue queue = RecordQueuePage.queue(course, fields);
            PostedReview posted = PostedReview.of(one.form(), fields);
            Optional<PracticeReview> given = PracticeReview.given(one.record(), posted.token());
            if (given.isPresent()) {
                return posted.decision()
                                .filter(decision -> given.get().says(posted.reading(reviewer), decision))
                                .isPresent()
                        ? See.other(one.path() + RecordQueuePage.question(queue))
                        : answer(409, overtaken(one, posted, queue));
            }
            if (one.own()) {
                throw new OwnRecord();
            }
            if (!one.isMine() || one.isHeldByOther() || posted.round() != one.record().rounds) {
                return answer(409, overtaken(one, posted, queue));
            }
            RecordHold.take(one.record(), reviewer, clock.instant());
            PostedReview checked = posted.checked(one.form(), MessageBundles.get(RecordReviewTexts.class));
            if (!checked.errors().isEmpty()) {
                return answer(422, page(one, checked, List.of(), Optional.empty(), queue));
            }
            Decision.decide(
                    one.record(),
                    one.form(),
                    course.id(),
                    checked.reading(reviewer),
                    checked.decision().orElseThrow(),
                    clock.instant());
            return See.other(one.path() + RecordQueuePage.question(queue));
        });
    }

    /** What was typed met something newer: both are shown, and nothing that was typed is lost. */
    private OneRecord overtaken(ToRead one, PostedReview posted, RecordQueue queue) {
        int now = one.record().rounds;
        return one.isMine()
                ? page(
                        one,
                        posted.about(now),
                        posted.round() == now ? List.of() : news(one, posted.round()),
                        Optional.empty(),
                        queue)
                : page(
                        one,
                        PostedReview.empty(now),
                        posted.round() == now ? List.of() : news(one, posted.round()),
                        Optional.of(late(one, posted)),
                        queue);
    }

    private static Late late(ToRead one, PostedReview posted) {
        return new Late(
                one.form().rubric().stream()
                        .map(criterion -> RecordStory.said(
                                criterion, posted.level(criterion.id()), posted.comment(criterion.id())))
                        .toList(),
                posted.reason());
    }

    private static List<Differing> news(ToRead one, int round) {
        List<Written.Line> read = lines(one, one.text(round));
        List<Written.Line> now = lines(one, one.text(one.record().rounds));
        List<Differing> differing = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(read.get(i))) {
                differing.add(new Differing(
                        now.get(i).label(), read.get(i).text(), now.get(i).text()));
            }
        }
        return differing;
    }

    private static List<Written.Line> lines(ToRead one, Entries entries) {
        return Written.of(one.form(), entries).parts().stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    private OneRecord page(
            ToRead one, PostedReview review, List<Differing> news, Optional<Late> late, RecordQueue queue) {
        Written all = Written.of(one.form(), one.text(one.record().rounds));
        Set<String> first = one.form().fields().stream()
                .filter(FormField::screening)
                .map(FormField::id)
                .collect(Collectors.toSet());
        RecordReviewTexts words = MessageBundles.get(RecordReviewTexts.class);
        return new OneRecord(
                one,
                words.title(one.form().title(), one.enrolment().learner.name),
                taught.may(Power.SEE_LEARNERS, one.course().id()),
                one.isMine() && (one.isHeldByOneself() || !review.isBlank()),
                one.record().state != RecordState.HANDED_IN && !one.isMine(),
                RecordHold.LENGTH.toMinutes(),
                RecordQueuePage.question(queue),
                all.parts().stream()
                        .flatMap(part -> part.lines().stream())
                        .filter(line -> first.contains(line.id()))
                        .toList(),
                new Written(
                        all.parts().stream()
                                .map(part -> new Written.Part(
                                        part.id(),
                                        part.title(),
                                        part.lines().stream()
                                                .filter(line -> !first.contains(line.id()))
                                                .toList()))
                                .filter(part -> !part.lines().isEmpty())
                                .toList(),
                        all.consent()),
                story(one),
                one.hold()
                        .map(hold ->
                                When.time(hold.until().atZone(one.enrolment().zoneId())))
                        .orElse(""),
                review,
                news,
                late,
                queue);
    }

    private static List<RecordStory.Event> story(ToRead one) {
        return RecordStory.of(one.record(), one.form(), one.enrolment().zoneId(), one.second() && !one.readBefore());
    }

    private static Response answer(int status, OneRecord page) {
        return Response.status(status).entity(page).build();
    }
}
