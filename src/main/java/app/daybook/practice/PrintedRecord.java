package app.daybook.practice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Enrolment;
import app.daybook.printing.Printer;
import app.daybook.printing.Printout;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/**
 * A record as a file to keep: whose it is, what is written, and what became of it.
 *
 * @param name of the file
 */
public record PrintedRecord(String name, Printout printout) {

    /** The last part of its address. */
    public static final String FILE = "record.pdf";

    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PrintedSheet(
            Course course,
            Lesson lesson,
            RecordForm form,
            String learner,
            String state,
            String savedAt,
            String receipt,
            Written written,
            List<RecordHistory.Step> history)
            implements TemplateInstance {}

    /**
     * @param entries the text that is printed
     * @param history as whoever asks may know it
     */
    public static PrintedRecord of(
            Course course,
            Lesson lesson,
            RecordForm form,
            Enrolment enrolment,
            PracticeRecord record,
            Entries entries,
            List<RecordHistory.Step> history) {
        PracticeTexts texts = MessageBundles.get(PracticeTexts.class);
        String title = texts.printedTitle(form.title(), lesson.day());
        String body = new PrintedSheet(
                        course,
                        lesson,
                        form,
                        enrolment.learner.name,
                        switch (record.state) {
                            case DRAFT -> texts.stateDraft();
                            case HANDED_IN -> texts.stateHandedIn();
                            case RETURNED -> texts.stateReturned();
                            case ACCEPTED -> texts.stateAccepted();
                        },
                        When.moment(record.savedAt.atZone(enrolment.zoneId())),
                        record.receipt(),
                        Written.of(form, entries),
                        history)
                .render();
        return new PrintedRecord(
                "record-day-" + lesson.day() + "-" + record.receipt() + ".pdf",
                new Printout(
                        Locale.forLanguageTag(course.language()),
                        title,
                        enrolment.learner.name,
                        texts.printedSubject(form.title(), course.title()),
                        LocalDate.ofInstant(record.savedAt, ZoneOffset.UTC),
                        "",
                        body));
    }

    /**
     * One for its learner, as it was saved last, in the course of its edition. Nothing if that cannot be read.
     *
     * @param enrolment with its learner
     */
    public static Optional<PrintedRecord> own(Catalogue catalogue, Enrolment enrolment, PracticeRecord record) {
        return catalogue
                .edition(record.edition)
                .flatMap(edition -> edition.practice()
                        .form(record.formId)
                        .flatMap(form -> edition.lesson(record.lessonId)
                                .map(lesson -> of(
                                        edition,
                                        lesson,
                                        form,
                                        enrolment,
                                        record,
                                        record.entries(),
                                        RecordHistory.of(record, form, enrolment.zoneId())))));
    }

    /** Prints it, which takes a good part of a second: never called in a transaction. */
    public Response answer(Printer printer) {
        return printer.download(printout, name);
    }
}
