/**
 * Recordings as nodes keep and send them: in the database in small pieces, sent in the stretches that a player asks for
 * (HTTP ranges), and never in memory as a whole. Others call {@code Recordings} and {@code Playing}. Uses
 * {@code recording}.
 */
package app.daybook.playing;
