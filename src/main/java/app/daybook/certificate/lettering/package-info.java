/**
 * How lines of a certificate stand on their width, and names in scripts whose letters join, drawn. Pure; uses the
 * typefaces of {@code printing}.
 */
package app.daybook.certificate.lettering;
