package app.daybook.certificate;

/**
 * A certificate is revoked, in this transaction.
 *
 * @param enrolment its number
 */
public record CertificateRevoked(long enrolment, String serial) {}
