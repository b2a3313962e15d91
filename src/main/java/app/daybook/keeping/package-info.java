/**
 * What a learner keeps of a course: notes and bookmarks at paragraphs, the pages on which they are made, listed and
 * printed. Nobody else reads them. Uses {@code enrolment} and below; nobody calls it.
 */
package app.daybook.keeping;
