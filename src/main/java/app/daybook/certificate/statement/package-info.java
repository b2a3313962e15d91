/**
 * What a certificate states, as values: the holder's name, what was achieved, the snapshot frozen at issue, and what a
 * body asks beyond that. At the bottom; uses {@code certificate.lettering} to know which names can be printed.
 */
package app.daybook.certificate.statement;
