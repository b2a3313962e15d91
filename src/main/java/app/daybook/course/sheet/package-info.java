/**
 * Practice sheets: what is printed and filled in by hand, as values. A sheet takes fields of the forms of records and
 * names signs, questions and regions by their ids, so that nothing is worded twice. Pure; {@code course} carries it.
 * Uses {@code course.practice}.
 */
package app.daybook.course.sheet;
