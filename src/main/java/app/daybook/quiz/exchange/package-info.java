/**
 * Questions to and from other programs: GIFT, Aiken, Moodle XML and, by {@code quiz.qti}, QTI packages. Writing tells what
 * a format cannot hold, reading what was not understood; nothing that comes in is run, and no file or address that it
 * names is opened. Others call {@code Export} and {@code Import}.
 */
package app.daybook.quiz.exchange;
