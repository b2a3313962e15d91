/**
 * Typefaces and what they can print: which characters, how wide a line is, names in scripts whose letters join. Pure.
 */
package app.daybook.certificate.lettering;
