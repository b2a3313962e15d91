package app.daybook.backup;

import java.util.List;
import java.util.Map;

/**
 * The first entry of a backup: what must be known before the rest is read.
 *
 * @param format of the file, which grows by one when an older program could not read it
 * @param begunAt when the snapshot was taken, ISO 8601
 * @param version of Daybook
 * @param schema the newest migration of Daybook's database
 * @param tables by the database in which they are
 */
record Heading(int format, String begunAt, String version, String schema, Map<String, List<Table>> tables) {

    static final String NAME = "backup.json";
    static final int FORMAT = 1;

    boolean holdsAccounts() {
        return tables.containsKey(Databases.ACCOUNTS);
    }
}
