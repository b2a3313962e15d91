/**
 * The pages of certificates: the holder's own, the public ones that verify a number, a badge or an issuer, and the limit
 * that guards them. Stands above the life of certificates; nobody calls it.
 */
package app.daybook.certificate.pages;
