package app.daybook.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.RecordForm;
import app.daybook.practice.CurrentRecord.Own;
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
            String title,
            String sheet,
            String savedAt,
            List<SectionView> sections,
            boolean consented,
            Map<String, String> errors,
            List<Hint> hints,
            String looked,
            List<Step> history)
            implements TemplateInstance {}

    /** A record that is not open: as it was handed in, and what became of it. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordRead(Own own, Written written, String receipt, List<Step> history) implements TemplateInstance {}

    /** @param fields each with one control, or two for a pair */
    record SectionView(String id, String title, String help, List<List<FieldView>> fields) {}

    /**
     * A line of the history.
     *
     * @param who the reviewer; empty where the learner did it
     * @param remarks by criterion
     */
    record Step(String what, String when, String who, String reason, List<Remark> remarks) {}

    /** @param level in the words of the rubric; may be empty */
    record Remark(String criterion, String level, String comment) {}

    private final CurrentRecord current;

    RecordPage(CurrentRecord current) {
        this.current = current;
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
                        own.record().token.toString().substring(0, 8),
                        history(own));
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
                errors.isEmpty() && hints.isEmpty()
                        ? own.form().title()
                        : texts.errorTitle(own.form().title()),
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
                history(own));
    }

    /** What happened, in the order in which it did. */
    static List<Step> history(Own own) {
        PracticeTexts texts = MessageBundles.get(PracticeTexts.class);
        Map<Integer, List<Step>> steps = new LinkedHashMap<>();
        for (PracticeHandIn text : PracticeHandIn.of(own.record())) {
            steps.computeIfAbsent(text.round, round -> new ArrayList<>())
                    .add(new Step(
                            texts.handedIn(text.round),
                            When.moment(text.handedInAt.atZone(own.enrolment().zoneId())),
                            "",
                            "",
                            List.of()));
        }
        for (PracticeReview review : PracticeReview.of(own.record())) {
            if (!review.second) {
                steps.get(review.round)
                        .add(new Step(
                                review.decision == RecordState.ACCEPTED ? texts.accepted() : texts.returned(),
                                When.moment(
                                        review.reviewedAt.atZone(own.enrolment().zoneId())),
                                review.reviewer,
                                review.reason,
                                remarks(own.form(), review)));
            }
        }
        return steps.values().stream().flatMap(List::stream).toList();
    }

    private static List<Remark> remarks(RecordForm form, PracticeReview review) {
        return form.rubric().stream()
                .map(criterion -> new Remark(
                        criterion.title(),
                        criterion
                                .level(review.levels.getOrDefault(criterion.id(), ""))
                                .map(level -> level.words())
                                .orElse(""),
                        review.comments.getOrDefault(criterion.id(), "")))
                .filter(remark -> !remark.level().isEmpty() || !remark.comment().isEmpty())
                .toList();
    }
}
