package app.daybook.certificate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What came of reading the ledger.
 *
 * @param rows that were found good before the first fault, or all
 * @param fault the first one, in words; none if the ledger is whole
 */
public record LedgerCheck(long rows, Optional<String> fault) {

    private static final int BATCH = 500;

    /** One statement, so that what is appended meanwhile is not seen half. */
    private static final String ROWS = "select e.id, e.serial, e.kind, e.actor, e.detail, e.at, e.previous, e.hash,"
            + " cast(c.snapshot as text), encode(sha256(c.pdf), 'hex'), c.credential from certificate_event e"
            + " left join certificate c on c.serial = e.serial and e.kind = 'issued' order by e.id";

    private static final String UNRECORDED = "select c.serial from certificate c where not exists"
            + " (select 1 from certificate_event e where e.serial = c.serial and e.kind = 'issued') limit 1";

    private static final String EMPTIED = "select c.serial from certificate c where c.snapshot = '{}' and not exists"
            + " (select 1 from certificate_event e where e.serial = c.serial and e.kind = 'erased') limit 1";

    /** Reads the whole ledger from its first row on, with the sums of what it issued, in bounded memory. */
    public static LedgerCheck of(Connection connection) throws SQLException {
        long rows = 0;
        String previous = Ledger.BEGINNING;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery(ROWS)) {
                while (row.next()) {
                    CertificateEvent event = event(row);
                    Optional<String> fault = event.fault(rows + 1, previous, sums(event, row));
                    if (fault.isPresent()) {
                        return new LedgerCheck(rows, Optional.of("Row " + (rows + 1) + ": " + fault.get()));
                    }
                    previous = event.hash;
                    rows++;
                }
            }
            // Rows cut off at the very end leave a chain that fits: look for what they must have said
            Optional<String> unrecorded = serial(statement, UNRECORDED).map(it -> "Certificate " + it + " has no row.");
            Optional<String> emptied = serial(statement, EMPTIED)
                    .map(it -> "Certificate " + it + " lost its contents, and no row says that it was erased.");
            return new LedgerCheck(rows, unrecorded.or(() -> emptied));
        }
    }

    public boolean isWhole() {
        return fault.isEmpty();
    }

    private static CertificateEvent event(ResultSet row) throws SQLException {
        var event = new CertificateEvent();
        event.id = row.getLong(1);
        event.serial = row.getString(2);
        event.kind = row.getString(3);
        event.actor = row.getString(4);
        event.detail = row.getString(5);
        event.at = row.getObject(6, OffsetDateTime.class).toInstant();
        event.previous = row.getString(7);
        event.hash = row.getString(8);
        return event;
    }

    /** What was erased has no sums any more, and cannot contradict them. */
    private static String sums(CertificateEvent event, ResultSet row) throws SQLException {
        String snapshot = row.getString(9);
        if (snapshot == null) {
            return "";
        }
        return snapshot.equals(Certificate.ERASED)
                ? event.detail
                : Certificate.sums(snapshot, row.getString(10), row.getString(11));
    }

    private static Optional<String> serial(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }
}
