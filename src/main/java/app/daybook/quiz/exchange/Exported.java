package app.daybook.quiz.exchange;

import java.util.List;

import app.daybook.quiz.foreign.Note;

/**
 * Questions in a format of others.
 *
 * @param bytes the file: UTF-8 text, or a ZIP for QTI
 * @param notes what the format cannot hold
 * @param leftOut how many questions it does not hold
 */
public record Exported(byte[] bytes, List<Note> notes, int leftOut) {}
