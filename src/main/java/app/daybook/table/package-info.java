/**
 * Tables as files that spreadsheets open ({@code Csv}), so that nothing which somebody wrote runs in one. Uses no feature;
 * every feature may use it.
 */
package app.daybook.table;
