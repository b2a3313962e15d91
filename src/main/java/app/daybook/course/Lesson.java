package app.daybook.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param body safe HTML
 * @param contents the headings of the body, for the table of contents
 * @param words of the body, without the quiz
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
        String body,
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
}
