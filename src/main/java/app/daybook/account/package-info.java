/**
 * A learner's own room: the account page with name and time zone, everything that is kept of them as one file, and erasing
 * it. Stands on top; nobody calls it.
 */
package app.daybook.account;
