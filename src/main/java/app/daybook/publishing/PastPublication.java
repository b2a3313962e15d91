package app.daybook.publishing;

import java.time.Instant;

/**
 * A row of the ledger of publications.
 *
 * @param number of the row: the larger, the later
 * @param edition its digest
 * @param by who, as the ledger of certificates names people; or what
 * @param note why, in words; may be empty
 */
public record PastPublication(
        long number, String course, String edition, Instant at, String by, Origin source, String note) {}
