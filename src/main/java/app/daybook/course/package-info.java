/**
 * Courses as their authors write them: reading a course folder, Markdown to safe HTML, findings for the author,
 * editions and the catalogue that serves them. Knows no learner and no HTTP session.
 */
package app.daybook.course;
