/**
 * Commands for those who run a site: {@code backup} writes everything that matters into one file while people go on writing,
 * {@code restore} makes an empty place of it and proves that nothing is missing. Neither starts the application. Uses
 * {@code certificate} for the ledger and {@code web} for settings; only the way in calls it.
 */
package app.daybook.backup;
