/**
 * What operators see: health that tells the truth, numbers for Prometheus, and the page for administrators that shows
 * both. Rooms bring checks and {@code Sampled} numbers of their own; here is what belongs to no feature, and what asks for
 * all of it. Stands on top; nobody calls it.
 */
package app.daybook.watch;
