/**
 * The public pages of a course's atlas: its muscles, and the body on which one points to where it hurts. Uses
 * {@code publishing}; nobody calls it.
 */
package app.daybook.atlas;
