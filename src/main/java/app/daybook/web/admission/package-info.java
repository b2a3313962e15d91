/**
 * Who is let in, and how much at once: counts of what clients ask for, on all nodes together; the turns of what one person
 * sends; the time for the head of a request, and for taking an answer. Knows no page; {@code web} asks.
 */
package app.daybook.web.admission;
