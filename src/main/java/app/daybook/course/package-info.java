/**
 * Courses as their authors write them: reading a course folder, Markdown to safe HTML, findings for the author,
 * editions, the catalogue that serves them, the book of a course, and the public pages of its atlas. Knows no learner
 * and no HTTP session.
 */
package app.daybook.course;
