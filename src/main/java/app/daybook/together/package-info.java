/**
 * Who asks the database at the same time is answered together, by one statement ({@code Together}). Uses no feature; every
 * feature may use it.
 */
package app.daybook.together;
