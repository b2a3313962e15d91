/**
 * Reading a course folder: front matter, questions, references, media, and the ids under which learners' records are
 * kept. Others call {@code CourseReader} with {@code CourseFiles} and get a course, or every finding that keeps it from
 * being served. Uses {@code course} and what it uses, and of {@code web} the digest.
 */
package app.daybook.authoring;
