package app.daybook.practice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.practice.RecordForm;
import app.daybook.web.When;

/** What happened to a record as its learner sees it, in the order in which it did. */
public final class RecordHistory {

    /**
     * A line of the history.
     *
     * @param who the reviewer; empty where the learner did it
     * @param remarks by criterion
     */
    public record Step(String what, String when, String who, String reason, List<Remark> remarks) {}

    /** @param level in the words of the rubric; may be empty */
    public record Remark(String criterion, String level, String comment) {}

    private RecordHistory() {}

    /** @param zone in which moments are told */
    static List<Step> of(PracticeRecord record, RecordForm form, ZoneId zone) {
        PracticeTexts texts = MessageBundles.get(PracticeTexts.class);
        Map<Integer, List<Step>> steps = new LinkedHashMap<>();
        for (PracticeHandIn text : PracticeHandIn.of(record)) {
            steps.computeIfAbsent(text.round, round -> new ArrayList<>())
                    .add(new Step(
                            texts.handedIn(text.round), When.moment(text.handedInAt.atZone(zone)), "", "", List.of()));
        }
        for (PracticeReview review : PracticeReview.of(record)) {
            if (!review.second) {
                steps.get(review.round)
                        .add(new Step(
                                review.decision == RecordState.ACCEPTED ? texts.accepted() : texts.returned(),
                                When.moment(review.reviewedAt.atZone(zone)),
                                review.reviewer,
                                review.reason,
                                remarks(form, review)));
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
