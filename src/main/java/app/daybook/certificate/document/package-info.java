/**
 * What is certified as files for programs: the Open Badge, what all who finish have earned, its picture, the issuer and
 * the bit that revokes it. Uses {@code badge}, {@code certificate.statement} and of {@code certificate.print} the ornament.
 */
package app.daybook.certificate.document;
