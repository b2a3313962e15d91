package app.daybook.authoring.lint;

import app.daybook.markdown.Position;
import app.daybook.quiz.Question;

/** A question and where its heading stands. */
public record PlacedQuestion(Question question, Position place) {}
