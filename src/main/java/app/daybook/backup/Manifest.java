package app.daybook.backup;

import java.util.Map;

/**
 * The last entry of a backup: by what the rest is proven.
 *
 * @param tables the sum of each table, by database and name
 * @param sequences where each stands, likewise
 * @param files the SHA-256 of each other entry
 */
record Manifest(
        Map<String, Map<String, Sum>> tables, Map<String, Map<String, Long>> sequences, Map<String, String> files) {

    static final String NAME = "manifest.json";
}
