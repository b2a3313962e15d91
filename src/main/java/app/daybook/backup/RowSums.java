package app.daybook.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sums the rows of a table as COPY writes them, one a line: a line end inside a value is written as two letters. */
final class RowSums {

    private static final int QUARTERS = 4;

    private final MessageDigest row;
    private final long[] quarters = new long[QUARTERS];
    private long rows;

    RowSums() {
        try {
            row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                row.update(bytes, from, i - from);
                endRow();
                from = i + 1;
            }
        }
        row.update(bytes, from, offset + length - from);
    }

    private void endRow() {
        ByteBuffer digest = ByteBuffer.wrap(row.digest());
        for (int i = 0; i < QUARTERS; i++) {
            quarters[i] += digest.getLong();
        }
        rows++;
    }

    Sum sum() {
        StringBuilder digits = new StringBuilder();
        for (long quarter : quarters) {
            digits.append(HexFormat.of().toHexDigits(quarter));
        }
        return new Sum(rows, digits.toString());
    }
}
