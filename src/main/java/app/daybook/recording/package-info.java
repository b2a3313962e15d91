/**
 * Recordings, sound or film, as files: known by what they hold and not by their names, how long they are, and captions.
 * Nothing of them is decoded. Others call {@code Recording} and {@code Captions}. Uses the digests of {@code web}.
 */
package app.daybook.recording;
