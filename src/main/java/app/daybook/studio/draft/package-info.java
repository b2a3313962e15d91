/**
 * Drafts of courses: the files that somebody is writing, over the edition that is served, kept in the database file by
 * file. Others ask {@code Drafts} for a draft and save through it, and {@code Checks} what is wrong with one. Uses
 * {@code publishing}, {@code authoring} with its checker, and below.
 */
package app.daybook.studio.draft;
