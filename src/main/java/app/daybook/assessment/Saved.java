package app.daybook.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What became of posted answers, by question id.
 *
 * @param savedAt when the newest of those kept was saved, in UTC: the same again for the same answers sent again
 * @param revision the attempt's last save
 * @param kept these are saved as they were posted
 * @param overtaken another sheet has answered these differently since; they were not saved
 * @param standing these were checked with another answer, which stands; they were not saved
 */
record Saved(Instant savedAt, int revision, List<String> kept, List<String> overtaken, List<String> standing) {}
