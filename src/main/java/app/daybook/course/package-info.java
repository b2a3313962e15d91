/**
 * Courses as their authors write them: reading a course folder, Markdown to safe HTML, findings for the author,
 * editions and the catalogue that serves them; the public pages of a course's atlas. Knows no learner and no session.
 */
package app.daybook.course;
