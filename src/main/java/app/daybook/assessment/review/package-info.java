/**
 * Spaced review of earlier days' questions: cards, what is due today, and the pages that ask. Attempts tell
 * {@code ReviewCard} how a question was first answered. Uses {@code assessment.question} and {@code enrolment}.
 */
package app.daybook.assessment.review;
