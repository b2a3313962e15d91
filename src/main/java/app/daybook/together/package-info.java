/**
 * Who asks the database at the same time is answered together, by one statement ({@code Together}); what is counted over
 * a large course is counted for all who look ({@code Counting}). Uses no feature; every feature may use it.
 */
package app.daybook.together;
