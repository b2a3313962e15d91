/**
 * The text editor of the studio: modules of a library, served so that our security policy holds. Nobody calls it; its
 * pages name {@code cdi:editor.root}. Uses {@code web} and its compression.
 */
package app.daybook.studio.editor;
