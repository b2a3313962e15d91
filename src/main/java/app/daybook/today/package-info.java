/**
 * The learner's Today page and the calendar: one next step out of everything that is due. Stands on top; nobody
 * calls it.
 */
package app.daybook.today;
