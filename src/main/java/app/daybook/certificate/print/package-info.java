/**
 * A snapshot printed as one tagged page: PDF/A and PDF/UA, border, QR code, the name as it is spoken. Others call
 * {@code Press}. Uses {@code certificate.statement}, and of {@code publishing} the edition's picture of a signature.
 */
package app.daybook.certificate.print;
