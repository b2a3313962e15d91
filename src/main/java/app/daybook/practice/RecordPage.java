package app.daybook.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.RecordForm;
import app.daybook.practice.CurrentRecord.Own;
import app.daybook.printing.Printer;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/** One record: to write in while it is open, to read when it is handed in. */
@Path("/courses/{course}/records/{record}")
@Authenticated
class RecordPage {

    /**
     * @param sheet names this load of the page
     * @param savedAt when it was last saved; empty where nothing is written
     * @param errors by the control's name
     * @param hints what may tell who the client is
     */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordSheet(
            Own own,
            String sheet,
            String savedAt,
            List<SectionView> sections,
            boolean consented,
            Map<String, String> errors,
            List<Hint> hints,
            String looked,
            List<RecordHistory.Step> history)
            implements TemplateInstance {}

    /** A record that is not open: as it was handed in, and what became of it. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordRead(Own own, Written written, String receipt, List<RecordHistory.Step> history)
            implements TemplateInstance {}

    /** @param fields each with one control, or two for a pair */
    record SectionView(String id, String title, String help, List<List<FieldView>> fields) {}

    private final CurrentRecord current;
    private final Printer printer;

    RecordPage(CurrentRecord current, Printer printer) {
        this.current = current;
        this.printer = printer;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance record(@PathParam("course") String courseId, @PathParam("record") String token) {
        Own own = current.own(courseId, token);
        return own.record().state.isOpen()
                ? sheet(
                        own,
                        own.record().entries(),
                        Map.of(),
                        List.of(),
                        UUID.randomUUID().toString())
                : new RecordRead(
                        own,
                        Written.of(own.form(), own.record().entries()),
                        own.record().receipt(),
                        own.history());
    }

    /** The record as a file to keep: what is saved by now, in whatever state it is. */
    @GET
    @Path(PrintedRecord.FILE)
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    public Response file(@PathParam("course") String courseId, @PathParam("record") String token) {
        PrintedRecord printed = Catalogue.answering(() -> {
            Own own = current.own(courseId, token);
            return PrintedRecord.of(
                    own.course(),
                    own.lesson(),
                    own.form(),
                    own.enrolment(),
                    own.record(),
                    own.record().entries(),
                    own.history());
        });
        return printed.answer(printer);
    }

    /**
     * The form with what was typed, which need not be what is saved.
     *
     * @param sheet the load of the page that goes on with it
     */
    static RecordSheet sheet(Own own, Entries typed, Map<String, String> errors, List<Hint> hints, String sheet) {
        PracticeTexts texts = MessageBundles.get(PracticeTexts.class);
        return new RecordSheet(
                own,
                sheet,
                own.record().version == 0
                        ? ""
                        : When.exactTime(
                                own.record().savedAt.atZone(own.enrolment().zoneId())),
                own.form().sections().stream()
                        .map(section -> new SectionView(
                                section.id(),
                                section.title(),
                                section.help(),
                                section.fields().stream()
                                        .map(field -> FieldView.of(field, typed, errors, texts))
                                        .toList()))
                        .toList(),
                !typed.of(RecordForm.CONSENT).isEmpty(),
                errors,
                hints,
                Hint.mark(hints),
                own.history());
    }
}
