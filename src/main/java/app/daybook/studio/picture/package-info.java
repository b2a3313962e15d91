/**
 * Pictures that somebody uploads: known by what they hold and not by their names, drawings cleaned, photographs without
 * what a camera writes beside them, and none larger than a page shows. Pure. Others call {@code Picture}.
 */
package app.daybook.studio.picture;
