/**
 * A question as a person sees it: asked, with the answer in its fields, and answered, with its explanation. Attempts,
 * reviews and the self-checks of a lesson call {@code QuestionView} and {@code AnswerFields}. Uses {@code quiz} and {@code web}.
 */
package app.daybook.assessment.question;
