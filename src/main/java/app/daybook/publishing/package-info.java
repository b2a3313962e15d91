/**
 * Which courses are served, and in which edition. An edition is files that no later change touches; a publication, in a
 * ledger that is only added to, puts one into service. {@code FolderPublisher} publishes what changed in the folder, {@code
 * Announcements} hears of publications on other nodes. Others ask {@code Catalogue}. Uses {@code authoring} and below.
 */
package app.daybook.publishing;
