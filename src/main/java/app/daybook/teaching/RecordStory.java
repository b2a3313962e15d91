package app.daybook.teaching;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.practice.Criterion;
import app.daybook.course.practice.RecordForm;
import app.daybook.practice.PracticeHandIn;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.RecordHistory;
import app.daybook.practice.RecordState;
import app.daybook.web.When;

/** What became of a record, in the order in which it did. */
final class RecordStory {

    private RecordStory() {}

    /**
     * A line of it.
     *
     * @param who the reviewer; empty where the learner did it
     * @param remarks by criterion
     */
    record Event(int round, int order, String what, String when, String who, String reason, List<Said> remarks) {

        /** The same for a printed record. */
        RecordHistory.Step step() {
            return new RecordHistory.Step(
                    what,
                    when,
                    who,
                    reason,
                    remarks.stream()
                            .map(said -> new RecordHistory.Remark(said.criterion, said.level, said.comment))
                            .toList());
        }
    }

    /** @param level in the words of the rubric; may be empty */
    record Said(String criterion, String level, String comment) {}

    /**
     * @param blind whether the reviews of the newest round are left out, for a second reader who is to judge alone
     */
    static List<Event> of(PracticeRecord record, RecordForm form, ZoneId zone, boolean blind) {
        RecordReviewTexts words = MessageBundles.get(RecordReviewTexts.class);
        List<Event> events = new ArrayList<>();
        for (PracticeHandIn text : PracticeHandIn.of(record)) {
            events.add(new Event(
                    text.round,
                    0,
                    words.handedIn(text.round),
                    When.moment(text.handedInAt.atZone(zone)),
                    "",
                    "",
                    List.of()));
        }
        for (PracticeReview review : PracticeReview.of(record)) {
            if (!blind || review.round < record.rounds) {
                events.add(new Event(
                        review.round,
                        review.second ? 2 : 1,
                        what(review, words),
                        When.moment(review.reviewedAt.atZone(zone)),
                        review.reviewer,
                        review.reason,
                        said(form, review)));
            }
        }
        events.sort(Comparator.comparingInt(Event::round).thenComparingInt(Event::order));
        return events;
    }

    private static String what(PracticeReview review, RecordReviewTexts words) {
        boolean accepted = review.decision == RecordState.ACCEPTED;
        if (review.second) {
            return accepted ? words.secondAgrees() : words.secondDiffers();
        }
        return accepted ? words.wasAccepted() : words.wasReturned();
    }

    private static List<Said> said(RecordForm form, PracticeReview review) {
        return form.rubric().stream()
                .map(criterion -> said(
                        criterion,
                        review.levels.getOrDefault(criterion.id(), ""),
                        review.comments.getOrDefault(criterion.id(), "")))
                .filter(said -> !said.level.isEmpty() || !said.comment.isEmpty())
                .toList();
    }

    static Said said(Criterion criterion, String level, String comment) {
        return new Said(
                criterion.title(),
                criterion.level(level).map(Criterion.Level::words).orElse(""),
                comment);
    }
}
