/**
 * Questions, quizzes, responses and their grading; drawing a form from a bank. Pure: no database, no HTTP, and
 * repeatable from a stored seed. Every feature that asks or marks may use it; it uses nothing.
 */
package app.daybook.quiz;
