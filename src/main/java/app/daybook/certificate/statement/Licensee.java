package app.daybook.certificate.statement;

import java.time.Instant;

/**
 * What a body wants to know of the holder. Kept with the certificate for audits and shown on no public page. What the
 * body does not ask is null.
 *
 * @param number of the licence, as its holder wrote it
 * @param givenNames of the legal name; empty for who has one name only
 * @param familyName of the legal name
 * @param attestation that was confirmed, word for word
 */
public record Licensee(String number, String givenNames, String familyName, String attestation, Instant attestedAt) {}
