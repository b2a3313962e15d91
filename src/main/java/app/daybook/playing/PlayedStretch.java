package app.daybook.playing;

/**
 * The bytes of a recording that are to be sent.
 *
 * @param length 1 or more
 */
record PlayedStretch(String digest, long from, long length) {}
