package app.daybook.course.lint;

import app.daybook.quiz.Question;

/** A question and where its heading stands. */
public record Asked(Question question, Position place) {}
