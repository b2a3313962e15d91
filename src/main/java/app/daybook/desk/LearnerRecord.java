package app.daybook.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.Assessment;
import app.daybook.assessment.AttemptReading;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.certificate.Claims;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.EnrolmentEvent;
import app.daybook.enrolment.InstructorMessage;
import app.daybook.enrolment.StudyTime;
import app.daybook.enrolment.Visit;
import app.daybook.learner.LearnerEvent;
import app.daybook.learner.Powers;
import app.daybook.teaching.Evidence;
import app.daybook.teaching.TaughtCourse;
import app.daybook.web.When;

/**
 * One learner on one course, as those who teach see them: days, attempts, what was written and agreed, and what was done.
 * All times are in the learner's zone.
 */
@RequestScoped
class LearnerRecord {

    /** The newest; a page is read by people. */
    private static final int MOST = 100;

    /**
     * @param lastVisit empty for a learner who was not seen yet
     * @param time how long the days were open that were completed; nothing before the first
     * @param grantable whether another attempt at the final can be of use: it is not passed
     * @param putOff until when the learner is no concern, in words; empty where nobody said so
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneLearner(
            Course course,
            Powers powers,
            Enrolment enrolment,
            String mailTo,
            String lastVisit,
            Evidence evidence,
            long done,
            Optional<StudyTime> time,
            WrittenWork work,
            List<AttemptRow> attempts,
            List<GrantRow> grants,
            boolean grantable,
            List<MessageRow> messages,
            List<NoteRow> notes,
            String putOff,
            List<TrailRow> trail,
            LearnerForms forms)
            implements TemplateInstance {}

    record AttemptRow(AttemptReading read, String started, String submitted) {}

    record GrantRow(String at, String by, String reason) {}

    /** @param seen when the learner had it on the screen; empty before */
    record MessageRow(String at, String author, String text, String seen) {}

    record NoteRow(String at, String author, String text) {}

    record TrailRow(String at, String who, String what, String why) {}

    private final TaughtCourse taught;
    private final Claims claims;
    private final Clock clock;

    LearnerRecord(TaughtCourse taught, Claims claims, Clock clock) {
        this.taught = taught;
        this.claims = claims;
        this.clock = clock;
    }

    static String path(Course course, Enrolment enrolment) {
        return "/teaching/" + course.id() + "/learners/" + enrolment.id;
    }

    LearnerForms forms(Course course, Enrolment enrolment) {
        Instant now = clock.instant();
        return LearnerForms.empty(
                SupportForms.empty(enrolment, LocalDate.ofInstant(now, enrolment.zoneId())),
                WayForm.of(course, enrolment, now),
                enrolment);
    }

    /** The page with what is to be mended, and everything that was typed. */
    Response mended(Course course, Enrolment enrolment, LearnerForms forms) {
        return Response.status(422).entity(page(course, enrolment, forms)).build();
    }

    TemplateInstance page(Course course, Enrolment enrolment, LearnerForms forms) {
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        return new OneLearner(
                course,
                taught.powers(course),
                enrolment,
                mailTo(enrolment.learner.email),
                Visit.last(enrolment)
                        .map(at -> When.aboutMoment(at.atZone(enrolment.zoneId())))
                        .orElse(""),
                Evidence.of(claims, course, enrolment),
                enrolment.progress(course).done(),
                Optional.ofNullable(StudyTime.of(course, List.of(enrolment.id)).get(enrolment.id)),
                WrittenWork.of(course, enrolment),
                AttemptReading.of(course, enrolment).stream()
                        .map(read -> row(read, enrolment))
                        .toList(),
                GrantedAttempt.to(enrolment).stream()
                        .filter(grant -> grant.quizId.equals(FinalExam.ID))
                        .map(grant -> new GrantRow(minute.format(grant.grantedAt), grant.grantedBy, grant.reason))
                        .toList(),
                Assessment.of(enrolment).finalExam().isEmpty(),
                InstructorMessage.to(enrolment, MOST).stream()
                        .map(message -> new MessageRow(
                                minute.format(message.sentAt),
                                message.author.name,
                                message.text,
                                message.seenAt == null ? "" : minute.format(message.seenAt)))
                        .toList(),
                InstructorNote.about(enrolment, MOST).stream()
                        .map(note -> new NoteRow(minute.format(note.at), note.author.name, note.text))
                        .toList(),
                PutOffConcern.of(enrolment, clock.instant())
                        .map(one -> When.day(one.until))
                        .orElse(""),
                trail(course, enrolment),
                forms);
    }

    /** What those who teach did, and what the learner did, the newest first. */
    private static List<TrailRow> trail(Course course, Enrolment enrolment) {
        record Past(Instant at, String who, String what, String why) {}
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        Stream<Past> done = EnrolmentEvent.of(enrolment, MOST).stream()
                .map(event -> new Past(event.at, event.by.name, SupportDeed.words(course, event), event.why));
        Stream<Past> own = LearnerEvent.of(enrolment.learner).stream()
                .filter(event -> course.id().equals(event.course) && event.byId.equals(enrolment.learner.id))
                .flatMap(event ->
                        SupportDeed.ofLearner(event)
                                .map(words -> new Past(event.at, enrolment.learner.name, words, ""))
                                .stream());
        return Stream.concat(done, own)
                .sorted(Comparator.comparing(Past::at).reversed())
                .map(past -> new TrailRow(minute.format(past.at()), past.who(), past.what(), past.why()))
                .toList();
    }

    static AttemptRow row(AttemptReading read, Enrolment enrolment) {
        DateTimeFormatter minute = When.moments(enrolment.zoneId());
        return new AttemptRow(
                read,
                minute.format(read.started()),
                read.submitted().map((Instant at) -> minute.format(at)).orElse(""));
    }

    /** An address may hold what begins a subject or another receiver there (RFC 6068, section 2). */
    private static String mailTo(String email) {
        return email == null
                ? ""
                : "mailto:"
                        + URLEncoder.encode(email, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("%40", "@");
    }
}
