package app.daybook.clinical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizPreview;
import app.daybook.authoring.FinalExamReader;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.enrolment.LessonPreview;
import app.daybook.learner.Power;
import app.daybook.markdown.Findings;
import app.daybook.web.NotFound;

/** One file of an edition, as students see it and line by line, with what was said about its lines. */
@RequestScoped
class ReviewedFile {

    private static final Pattern DAY = Pattern.compile("day-(\\d{2})-[^/]*\\.md");
    private static final Pattern TEXT = Pattern.compile("[^\\u0000]*\\.(?:md|yaml|txt|vtt)");

    /** What is wrong with what was typed. */
    enum Wrong {
        NOTHING,
        EMPTY,
        TOO_LONG,
        TOO_MANY;

        /** {@code TOO_MANY} is seen only while it is kept. */
        static Wrong with(String text) {
            if (text.isEmpty()) {
                return EMPTY;
            }
            return text.length() > ContentComment.LONGEST ? TOO_LONG : NOTHING;
        }

        int status() {
            return this == TOO_MANY ? 409 : 422;
        }
    }

    /**
     * The form that stands on the page, if one does.
     *
     * @param line that a comment is written about; 0 for none
     * @param answered the token of the comment that is answered, if one is
     * @param token of the form itself
     */
    record Writing(int line, Optional<UUID> answered, UUID token, String typed, Wrong wrong) {

        /** An empty form, of a comment about a line or else of an answer. */
        static Writing begun(int line, Optional<UUID> answered) {
            return new Writing(answered.isPresent() ? 0 : line, answered, UUID.randomUUID(), "", Wrong.NOTHING);
        }

        /** Whether the page opens where somebody writes, not at its beginning. */
        public boolean isAny() {
            return line > 0 || answered.isPresent();
        }
    }

    /**
     * @param seen by students, as safe HTML; empty for a file that has no page of its own
     * @param questions with their answers, as well
     */
    @CheckedTemplate(basePath = "clinical", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FileToReview(
            Course course,
            String path,
            String title,
            String seen,
            String questions,
            List<Block> blocks,
            boolean reviewing,
            Writing writing)
            implements TemplateInstance {}

    /** @param asked whether the form of a comment stands here */
    record Block(SourceBlock source, List<Said> said, boolean asked) {}

    /** @param asked whether the form of an answer stands here */
    record Said(ContentComment comment, List<ContentReply> replies, boolean asked) {}

    private final Reviewed reviewed;

    ReviewedFile(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    /**
     * Its lines that stand together.
     *
     * @throws NotFound if the edition has no such file, or it is no text
     */
    List<SourceBlock> blocks(Course edition, String path) {
        if (!edition.marks().containsKey(path) || !isText(path)) {
            throw new NotFound();
        }
        return reviewed.files(edition)
                .text(path, new Findings())
                .map(SourceBlock::of)
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound as {@link #blocks} */
    FileToReview page(Course edition, String path, Writing writing, UriInfo asked) {
        List<SourceBlock> blocks = blocks(edition, path);
        boolean reviewing = reviewed.may(Power.REVIEW_CONTENT, edition.id());
        List<Said> said = QuarkusTransaction.requiringNew().call(() -> said(edition, path, writing));
        Optional<Lesson> day = day(edition, path);
        String here = Reviewed.address(edition.id(), edition.edition()) + "/files/" + path;
        MultivaluedMap<String, String> parameters = asked.getQueryParameters();
        return new FileToReview(
                edition,
                path,
                day.map(Lesson::title).orElse(path),
                day.map(lesson -> LessonPreview.text(edition, lesson, here, parameters))
                        .orElse(""),
                day.map(lesson -> QuizPreview.explained(lesson.quiz().questions()))
                        .orElse(
                                path.equals(FinalExamReader.FILE)
                                        ? QuizPreview.explained(edition.questions(FinalExam.ID))
                                        : ""),
                blocks.stream()
                        .map(block -> new Block(
                                block,
                                said.stream()
                                        .filter(one -> block.holds(one.comment.line))
                                        .toList(),
                                reviewing && block.holds(writing.line)))
                        .toList(),
                reviewing,
                writing);
    }

    private static List<Said> said(Course edition, String path, Writing writing) {
        Map<Long, List<ContentReply>> replies = ContentReply.on(edition.id(), edition.edition(), path);
        return ContentComment.on(edition.id(), edition.edition(), path).stream()
                .map(comment -> new Said(
                        comment,
                        replies.getOrDefault(comment.id, List.of()),
                        writing.answered.filter(comment.token::equals).isPresent()))
                .toList();
    }

    static boolean isText(String path) {
        return TEXT.matcher(path).matches();
    }

    static Optional<Lesson> day(Course course, String path) {
        Matcher day = DAY.matcher(path);
        return day.matches() ? course.day(Integer.parseInt(day.group(1))) : Optional.empty();
    }
}
