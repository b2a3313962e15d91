package app.daybook.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Criterion;
import app.daybook.course.practice.RecordForm;
import app.daybook.practice.PracticeHandIn;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.RecordState;
import app.daybook.practice.Written;

/**
 * A practical record with all that became of it, in the words of the form of its edition. Where the edition cannot be
 * read, what was written stands under the names of its fields.
 *
 * @param form its lasting name
 * @param begun when, in UTC, as all moments here
 */
public record WholeRecord(
        String lesson,
        String day,
        String form,
        String title,
        String edition,
        String state,
        String begun,
        List<Round> rounds) {

    /** A text that was handed in, from 1, and what was said of it. */
    public record Round(
            int round,
            String handedIn,
            List<Line> lines,
            String consent,
            Map<String, String> entries,
            List<Review> reviews) {}

    /** @param text what was written; empty where nothing was */
    public record Line(String section, String field, String label, String text) {}

    /** @param second whether it decided nothing */
    public record Review(
            String at,
            long person,
            String reviewer,
            String decision,
            boolean second,
            String reason,
            List<Remark> remarks) {}

    /** @param level its lasting name; empty for none */
    public record Remark(String criterion, String title, String level, String words, String comment) {}

    static WholeRecord of(
            PracticeRecord record, Optional<Course> course, List<PracticeHandIn> texts, List<PracticeReview> reviews) {
        Optional<RecordForm> form = course.flatMap(edition -> edition.practice().form(record.formId));
        Optional<Lesson> lesson = course.flatMap(edition -> edition.lesson(record.lessonId));
        return new WholeRecord(
                record.lessonId,
                lesson.map(day -> day.day() + " " + day.title()).orElse(record.lessonId),
                record.formId,
                form.map(RecordForm::title).orElse(record.formId),
                record.edition,
                word(record.state),
                record.begunAt.toString(),
                texts.stream()
                        .map(text -> new Round(
                                text.round,
                                text.handedInAt.toString(),
                                lines(form, text),
                                form.flatMap(known -> Written.of(known, text.entries())
                                                .consent())
                                        .orElse(""),
                                text.entries,
                                reviews.stream()
                                        .filter(review -> review.round == text.round)
                                        .map(review -> review(form, review))
                                        .toList()))
                        .toList());
    }

    /** As tables and files write it. */
    static String word(RecordState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Line> lines(Optional<RecordForm> form, PracticeHandIn text) {
        return form.map(known -> Written.of(known, text.entries()).parts().stream()
                        .flatMap(part -> part.lines().stream()
                                .map(line -> new Line(part.title(), line.id(), line.label(), line.text())))
                        .toList())
                .orElseGet(() -> text.entries.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Line("", entry.getKey(), entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Review review(Optional<RecordForm> form, PracticeReview review) {
        return new Review(
                review.reviewedAt.toString(),
                review.reviewerId,
                review.reviewer,
                word(review.decision),
                review.second,
                review.reason,
                form.map(known -> known.rubric().stream()
                                .map(criterion -> remark(criterion, review))
                                .toList())
                        .orElse(List.of()));
    }

    private static Remark remark(Criterion criterion, PracticeReview review) {
        String level = review.levels.getOrDefault(criterion.id(), "");
        return new Remark(
                criterion.id(),
                criterion.title(),
                level,
                criterion.level(level).map(Criterion.Level::words).orElse(""),
                review.comments.getOrDefault(criterion.id(), ""));
    }
}
