/**
 * Pages that are drawn once for all who see the same: kept as they are sent, plain and compressed, within a bound. A page
 * asks {@code RememberedPages} with the plain values it is made of. Uses {@code web}; knows no feature.
 */
package app.daybook.web.remembered;
