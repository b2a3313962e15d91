package app.daybook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.web.NotFound;
import app.daybook.web.See;
import app.daybook.web.When;

/** All practical records of a learner, what a day asks for, and the beginning of one. */
@Path("/courses/{course}")
@Authenticated
class RecordsPage {

    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordList(Course course, List<Group> groups) implements TemplateInstance {}

    /** What a day asks for: its own record, and parts of one that belongs to another day. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DayRecord(Course course, Lesson lesson, List<Offer> offers) implements TemplateInstance {}

    /** Records that stand alike. */
    record Group(Standing standing, List<Row> rows) {

        /** More than these make a long page of what one need not see at once. */
        private static final int FEW = 8;

        /** Whether it is unfolded: there is something to do, and not so much that the rest is far away. */
        public boolean isOpen() {
            return standing.isDue() && (standing != Standing.OPEN || rows.size() <= FEW);
        }
    }

    /** How far a record is, in the order in which a learner does well to see to them. */
    enum Standing {
        RETURNED,
        DRAFT,
        OPEN,
        HANDED_IN,
        ACCEPTED,
        LATER;

        /** Whether there is something to do. */
        boolean isDue() {
            return compareTo(OPEN) <= 0;
        }
    }

    /**
     * @param record the one that is there; nothing where none was begun
     * @param demanded how far it must be for the certificate
     */
    record Row(Lesson lesson, RecordForm form, boolean open, Optional<RecordLink> record, Optional<Stage> demanded) {

        /** A record of a form that its day no longer names is in no row of the course as it is now. */
        boolean isOf(PracticeRecord record) {
            return record.lessonId.equals(lesson.id()) && record.formId.equals(form.id());
        }

        Standing standing() {
            return record.map(link -> Standing.valueOf(link.state.name()))
                    .orElse(open ? Standing.OPEN : Standing.LATER);
        }
    }

    /** A record in a list. */
    record RecordLink(String address, RecordState state, String when) {}

    /**
     * @param home the day to which the record belongs
     * @param parts the titles of what is to be written on this day, where the record belongs to another one
     * @param substitute whether it may be written instead of the one before it
     */
    record Offer(Lesson home, RecordForm form, List<String> parts, boolean substitute, Optional<RecordLink> record) {

        public String partsInWords() {
            return String.join(", ", parts);
        }
    }

    private final CurrentEnrolment current;
    private final CurrentRecord mine;
    private final Clock clock;

    RecordsPage(CurrentEnrolment current, CurrentRecord mine, Clock clock) {
        this.current = current;
        this.mine = mine;
        this.clock = clock;
    }

    static String path(Course course) {
        return "/courses/" + course.id() + "/records";
    }

    @GET
    @Path("records")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance records(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        Progress progress = enrolment.progress(course);
        Course promised = enrolment.promised(course);
        Instant now = clock.instant();
        List<PracticeRecord> records = PracticeRecord.of(enrolment);
        List<Row> rows = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            course.form(lesson).ifPresent(form -> {
                for (RecordForm taken : course.practice().taken(form)) {
                    Optional<RecordLink> link = link(course, enrolment, records, lesson, taken);
                    if (taken == form || link.isPresent()) {
                        rows.add(new Row(
                                lesson,
                                taken,
                                isOpen(course, progress, lesson, taken, now),
                                link,
                                promised.demandedForCertificate(lesson)));
                    }
                }
            });
        }
        for (PracticeRecord record : records) {
            if (rows.stream().noneMatch(row -> row.isOf(record))) {
                CurrentRecord.Own own = mine.own(course, enrolment, record);
                rows.add(new Row(
                        own.lesson(),
                        own.form(),
                        true,
                        Optional.of(link(course, enrolment, record)),
                        Optional.empty()));
            }
        }
        Map<Standing, List<Row>> groups = rows.stream()
                .collect(
                        Collectors.groupingBy(Row::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
        return new RecordList(
                course,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    @GET
    @Path("days/{day}/record")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance ofDay(@PathParam("course") String courseId, @PathParam("day") int day) {
        Course course = current.course(courseId);
        Lesson lesson = course.day(day).orElseThrow(NotFound::new);
        Enrolment enrolment = current.require(course);
        current.requireOpen(lesson, enrolment.progress(course));
        List<PracticeRecord> records = PracticeRecord.of(enrolment);
        List<Offer> offers = new ArrayList<>();
        course.form(lesson).ifPresent(form -> {
            for (RecordForm taken : course.practice().taken(form)) {
                offers.add(new Offer(
                        lesson, taken, List.of(), taken != form, link(course, enrolment, records, lesson, taken)));
            }
        });
        for (Lesson home : course.lessons()) {
            course.form(home).filter(form -> !home.equals(lesson)).ifPresent(form -> {
                List<String> parts = form.sectionsOf(lesson.id()).stream()
                        .map(section -> section.title())
                        .toList();
                if (!parts.isEmpty()) {
                    offers.add(new Offer(home, form, parts, false, link(course, enrolment, records, home, form)));
                }
            });
        }
        if (offers.isEmpty()) {
            throw new NotFound();
        }
        return new DayRecord(course, lesson, offers);
    }

    /** Begins a record, or goes on with the one that is there. */
    @POST
    @Path("records")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Response begin(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        if (!current.isMeant(fields)) {
            return current.notYours(path(course), fields);
        }
        Lesson lesson = course.lesson(String.valueOf(fields.getFirst("lesson"))).orElseThrow(NotFound::new);
        RecordForm form = course.form(lesson).stream()
                .flatMap(own -> course.practice().taken(own).stream())
                .filter(taken -> taken.id().equals(fields.getFirst("form")))
                .findFirst()
                .orElseThrow(NotFound::new);
        Progress progress = enrolment.progress(course);
        if (!isOpen(course, progress, lesson, form, clock.instant())) {
            current.requireOpen(lesson, progress);
        }
        return See.other(
                path(course) + "/" + PracticeRecord.begin(enrolment, course, lesson, form, clock.instant()).token);
    }

    /** A record is open with its day, and with the first day on which a part of it is written. */
    private static boolean isOpen(Course course, Progress progress, Lesson lesson, RecordForm form, Instant now) {
        return progress.isOpen(lesson, now)
                || form.sections().stream()
                        .flatMap(section -> section.lesson().flatMap(course::lesson).stream())
                        .anyMatch(day -> progress.isOpen(day, now));
    }

    private static Optional<RecordLink> link(
            Course course, Enrolment enrolment, List<PracticeRecord> records, Lesson lesson, RecordForm form) {
        return records.stream()
                .filter(record -> record.lessonId.equals(lesson.id()) && record.formId.equals(form.id()))
                .findFirst()
                .map(record -> link(course, enrolment, record));
    }

    private static RecordLink link(Course course, Enrolment enrolment, PracticeRecord record) {
        return new RecordLink(
                path(course) + "/" + record.token,
                record.state,
                When.moment(record.savedAt.atZone(enrolment.zoneId())));
    }
}
