/**
 * What learners and those who teach them say to each other: questions about a day or a question of a quiz, with their
 * answers; notices to all who are on a course. Stands on {@code enrolment}; others may ask which notices show, and hear
 * that a question was answered.
 */
package app.daybook.asking;
