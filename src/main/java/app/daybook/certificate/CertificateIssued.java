package app.daybook.certificate;

/**
 * A certificate is issued, in this transaction.
 *
 * @param enrolment its number
 * @param follows whether it takes the place of an earlier one
 */
public record CertificateIssued(long enrolment, String serial, boolean follows) {}
