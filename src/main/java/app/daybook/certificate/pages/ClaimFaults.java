package app.daybook.certificate.pages;

import java.util.List;

import app.daybook.certificate.statement.Lack;
import app.daybook.certificate.statement.ProfileNotMet;
import app.daybook.web.Refusal;

/**
 * What is wrong with a claim as it was filled in.
 *
 * @param name why the name was refused; empty if it was not
 */
record ClaimFaults(String name, List<Lack> lacks) {

    static final ClaimFaults NONE = new ClaimFaults("", List.of());

    /** A refused name hides nothing else: what the body misses is found at the next try. */
    static ClaimFaults of(Refusal refused) {
        return refused instanceof ProfileNotMet body
                ? new ClaimFaults("", body.lacks())
                : new ClaimFaults(refused.message(), List.of());
    }

    public boolean isAny() {
        return !name.isEmpty() || !lacks.isEmpty();
    }

    /** Whether the learner chose a body for which nobody can be given one now. */
    public boolean isBodys() {
        return lacks.stream().anyMatch(lack -> !lack.isLearners());
    }

    /** Whether this is missing, by the name of the {@link Lack}. */
    public boolean isLacking(String lack) {
        return lacks.contains(Lack.valueOf(lack));
    }
}
