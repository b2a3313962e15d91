/**
 * Searching a course: its passages in PostgreSQL's full text, one set for each edition that is served; words that are
 * mistyped; the page. A learner finds what has opened, everybody else what is public. Uses {@code enrolment} and below;
 * nobody calls it.
 */
package app.daybook.finding;
