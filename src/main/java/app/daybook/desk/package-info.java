/**
 * The desk of those who teach a course: who needs a hand and why, one learner's whole record and what is done for them,
 * the gradebook, the overview. Stands on top of {@code teaching}, whose pages are about what waits for a decision, and of
 * the rooms below; nobody calls it. Lists of all learners are read from the table {@code gradebook}, which the database
 * keeps.
 */
package app.daybook.desk;
