package app.daybook.certificate;

import java.util.Optional;

/**
 * What came of reading the ledger.
 *
 * @param rows that were found good before the first fault, or all
 * @param fault the first one, in words; none if the ledger is whole
 */
record LedgerCheck(long rows, Optional<String> fault) {}
