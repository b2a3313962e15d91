/**
 * Badges as signed files, pure of learners, courses and database: the keys, the signature (W3C Data Integrity,
 * eddsa-rdfc-2022), status bits, and baking a badge into PNG and SVG. Others sign and verify with {@code SignedBadge}
 * and {@code KeyRing}. Nothing is ever fetched: JSON-LD contexts come from the class path.
 */
package app.daybook.badge;
