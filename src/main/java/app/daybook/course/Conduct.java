package app.daybook.course;

import java.util.List;
import java.util.Optional;

/**
 * What learners try themselves, and what they must know before it, in the author's words.
 *
 * @param step what is done on a day, in a few words; nothing where the author says nothing of it
 * @param before what someone must know before they practise; one paragraph each
 * @param referFirst what to do where a warning sign fits; above the signs of a region
 */
public record Conduct(Optional<String> step, List<String> before, Optional<String> referFirst) {

    public Conduct {
        before = List.copyOf(before);
    }
}
