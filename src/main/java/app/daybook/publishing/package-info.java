/**
 * Which courses are served, and in which edition: the folder is looked at, checked, and kept as an edition that no
 * later change touches. Others ask {@code Catalogue}. Uses {@code authoring} and below.
 */
package app.daybook.publishing;
