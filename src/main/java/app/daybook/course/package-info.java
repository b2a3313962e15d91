/**
 * Courses as their authors write them: reading a course folder, Markdown to safe HTML, findings for the author,
 * editions, the catalogue that serves them, and the book of a course. Knows no learner and no HTTP session.
 */
package app.daybook.course;
