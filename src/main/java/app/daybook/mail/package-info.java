/**
 * Mail: what is told to learners, written into an outbox in the transaction of the deed, sent by one node at a time, shown
 * instead of sent in a local run; what learners want to be told. Hears of the facts that rooms below tell ({@code news})
 * and of the days that open; stands on top, nobody calls it.
 */
package app.daybook.mail;
