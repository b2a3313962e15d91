/**
 * The review of a course's contents: an author asks for it, a clinical reviewer reads an edition file by file, comments
 * at its lines, and approves it with name and credentials. What an approval means for later editions is in
 * {@code publishing.ClinicalReview}, which pages, books and certificates say.
 */
package app.daybook.clinical;
