package app.daybook.backup;

/**
 * What identifies the rows of a table whatever their order: how many there are, and the sums of the four quarters of
 * their SHA-256, each modulo 2^64, as 64 hexadecimal digits.
 */
record Sum(long rows, String digest) {}
