/**
 * Practical records: what a learner writes about hands-on work on a form of the course, hands in, gets back with
 * comments, and has accepted; and the pages on which they do it. Others may ask a PracticeRecord of an enrolment, decide
 * about one that was handed in, and show what is Written. Uses {@code enrolment} and what it uses.
 */
package app.daybook.practice;
