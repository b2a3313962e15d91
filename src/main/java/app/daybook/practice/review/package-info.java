/**
 * What reviewers need beside the records themselves: the queue, who holds which record just now, which accepted records
 * are read a second time, how far two reviewers agree, and how long learners wait. The instructor's desk asks it; it has
 * no pages. Uses {@code practice} and what it uses.
 */
package app.daybook.practice.review;
