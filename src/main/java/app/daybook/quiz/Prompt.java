package app.daybook.quiz;

/**
 * What every kind of question has, apart from how it is answered. Texts are safe HTML fragments, rendered when the
 * course was loaded.
 *
 * @param id stable for ever: answers and statistics refer to it
 * @param objective the key of the objective that it tests: {@code key} in a lesson, {@code lesson.key} in a bank
 * @param safety whether it must be right to pass, whatever the score
 * @param stem the question itself, inline HTML
 * @param vignette what is told before the question (a case), block HTML; may be empty
 * @param explanation what is explained after the answer, block HTML; may be empty
 */
public record Prompt(String id, String objective, boolean safety, String stem, String vignette, String explanation) {}
