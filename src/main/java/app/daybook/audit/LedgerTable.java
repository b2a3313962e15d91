package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import app.daybook.certificate.CertificateEvent;

/**
 * The whole chain of the ledger. What it says of certificates that the pack is not about is left out, for their serials
 * open their pages; their hashes stay, so that the chain can be followed.
 */
final class LedgerTable {

    private static final int BATCH = 500;

    /** The last column repeats the number in the actor, which the hash is over, as all other tables have it. */
    private static final List<String> HEAD =
            List.of("row", Column.SERIAL, "kind", "actor", "detail", "at_utc", "previous", "hash", Column.PERSON);

    private LedgerTable() {}

    static void write(SummedZip zip, Set<String> serials) throws IOException {
        zip.table("ledger.csv", HEAD, csv -> {
            List<CertificateEvent> batch;
            long last = 0;
            do {
                long after = last;
                batch = Scope.reading(() -> CertificateEvent.after(after, BATCH));
                for (CertificateEvent row : batch) {
                    boolean told = serials.contains(row.serial);
                    csv.row(
                            row.id,
                            told ? row.serial : "",
                            told ? row.kind : "",
                            told ? row.actor : "",
                            told ? row.detail : "",
                            told ? row.at : "",
                            row.previous,
                            row.hash,
                            told ? row.person().orElse(null) : "");
                    last = row.id;
                }
            } while (batch.size() == BATCH);
        });
    }
}
