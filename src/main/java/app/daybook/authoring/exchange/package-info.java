/**
 * The command that gives a course's questions to other programs and takes theirs, and the way from foreign HTML back to
 * the Markdown of a course file. Stands above the readers; the formats themselves live in {@code quiz.exchange}.
 */
package app.daybook.authoring.exchange;
