/**
 * A course as a book: one EPUB with all lessons, bound once an edition. Others ask {@code Bookshelf}. Uses
 * {@code course}, and of {@code publishing} when an edition was published.
 */
package app.daybook.book;
