/**
 * Questions in the formats of other programs: GIFT, Aiken, Moodle XML, and QTI packages. Writing tells what a format
 * cannot hold, reading what was not understood; nothing that comes in is run, and no file or address that it names is
 * opened. Others call {@code Export} and {@code Import}.
 */
package app.daybook.quiz.exchange;
