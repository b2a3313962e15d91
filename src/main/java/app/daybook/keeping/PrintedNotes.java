package app.daybook.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.printing.Printer;
import app.daybook.printing.Printout;

/** Notes as a file to keep. */
record PrintedNotes(Printout printout) {

    static final String FILE = "notes.pdf";

    @CheckedTemplate(basePath = "keeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PaperNotes(Course course, String learner, List<NotesPage.Day> days) implements TemplateInstance {}

    /** @param changed when the newest of them was kept, so that the same notes are the same file */
    static PrintedNotes of(Course course, String learner, List<NotesPage.Day> days, LocalDate changed) {
        KeepingTexts texts = MessageBundles.get(KeepingTexts.class);
        return new PrintedNotes(new Printout(
                Locale.forLanguageTag(course.language()),
                texts.title(),
                learner,
                texts.printedSubject(course.title()),
                changed,
                "",
                new PaperNotes(course, learner, days).render()));
    }

    /** Prints it, which takes a good part of a second: never called in a transaction. */
    Response answer(Printer printer) {
        return printer.download(printout, FILE);
    }
}
