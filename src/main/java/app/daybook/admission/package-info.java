/**
 * How people get into a course: whoever wants to, by code, by invitation, by the word of an instructor; seats, the line
 * of those who wait for one, and what a course asks of whoever enrols; the pages for learners and for instructors. Stands
 * on {@code enrolment}; others may ask an Admission how far it is, and hear what is told.
 */
package app.daybook.admission;
