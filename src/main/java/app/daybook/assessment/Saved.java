package app.daybook.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What became of posted answers.
 *
 * @param savedAt when the newest of them was saved, in UTC: the same again for the same answers sent again
 * @param revision the attempt's last save
 * @param overtaken ids of questions that another sheet has answered differently since; these were not saved
 */
record Saved(Instant savedAt, int revision, List<String> overtaken) {

    boolean isWhole() {
        return overtaken.isEmpty();
    }
}
