/**
 * HTML printed as PDF that everybody can read and keep (PDF/A-2a and PDF/UA-1): typefaces, text in scripts whose letters
 * join, bookmarks, turns for the slow work. Others give {@code Printer} a {@code Printout}. Knows no feature; uses
 * {@code web} for refusals.
 */
package app.daybook.printing;
