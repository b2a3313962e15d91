/**
 * The studio: a course as its authors write it in the browser. Its files as a tree, one file with what is wrong and as
 * students see it, publishing with whom it touches, what was published before. Stands on top; nobody calls it. Drafts
 * themselves are in the room {@code draft}.
 */
package app.daybook.studio;
