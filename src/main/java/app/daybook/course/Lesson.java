package app.daybook.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import app.daybook.markdown.Prose;
import app.daybook.markdown.Section;
import app.daybook.quiz.Quiz;

/**
 * One day of a course.
 *
 * @param id stable for ever: progress and certificates refer to it
 * @param day from 1
 * @param minutes working time beyond reading
 * @param mediaMinutes how many of these are sound or film to be played
 * @param objectives key to text, in the author's order
 * @param takeaway a sentence for whoever has done the day, where the author wrote one
 * @param muscles ids of the atlas that this day teaches
 * @param body the text, with self-checks at their places
 * @param contents the headings of the body, for the table of contents
 * @param words of the body, without self-checks and the quiz
 * @param cited works in the order of their numbers
 * @param terms words of the glossary that the body uses, in the order in which they stand
 * @param practice the form of the practical record that the day asks for, as its file names it
 */
public record Lesson(
        String id,
        int day,
        String title,
        int minutes,
        int mediaMinutes,
        Map<String, String> objectives,
        Optional<String> takeaway,
        List<String> muscles,
        List<Stretch> body,
        List<Section> contents,
        int words,
        List<Reference> cited,
        List<Term> terms,
        Optional<String> practice,
        Quiz quiz) {

    private static final int WORDS_A_MINUTE = 200;

    /** Reading time in minutes at {@value #WORDS_A_MINUTE} words a minute, at least 1. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    public int totalMinutes() {
        return readingMinutes() + minutes;
    }

    /** The text as safe HTML, without self-checks. */
    public String text() {
        return body.stream().map(Stretch::html).collect(Collectors.joining());
    }

    /** The same paragraph by paragraph, each with its anchor. */
    public Prose prose() {
        return Prose.of(body.stream().map(Stretch::html).toList());
    }

    /** The stretches of the text with those anchors. */
    public List<String> anchored() {
        return prose().anchored();
    }

    /** The self-checks in the order of the text. */
    public List<SelfCheck> checks() {
        return body.stream().flatMap(stretch -> stretch.check().stream()).toList();
    }

    public Optional<SelfCheck> check(String checkId) {
        return checks().stream().filter(check -> check.id().equals(checkId)).findFirst();
    }
}
