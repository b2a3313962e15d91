/**
 * The life of certificates: who may have one, issuing, countersigning, correcting, renewing, revoking and erasing, and
 * the ledger that every step is written to. Others call {@code Claims} and {@code Amendments}, read {@code Register} and
 * check {@code Ledger}. Nothing issued is ever changed. Stands above {@code statement}, {@code print} and
 * {@code document}; its {@code pages} stand above it.
 */
package app.daybook.certificate;
