package app.daybook.authoring.lint;

import java.util.regex.Matcher;

/**
 * Words that promise what nobody has shown. A lesson may deny a claim, or quote it where the reader is told that it is
 * one ({@link Voice}); struck-out words are in no passage. A question and its options are left alone, since a wrong
 * option has to be able to say it; what is said about the options is not.
 */
final class Overclaim implements Rule {

    @Override
    public String name() {
        return "overclaim";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.QUESTION && passage.kind() != Passage.Kind.OPTION)
                .forEach(passage -> check(passage, notes));
    }

    private static void check(Passage passage, Notes notes) {
        for (Claim claim : Claim.values()) {
            for (Matcher found = claim.words().matcher(passage.text()); found.find(); ) {
                Voice voice = Voice.of(passage, found.start(), found.end());
                if (!voice.denies() && !voice.quotesAClaim()) {
                    notes.note(
                            passage.at(found.start()),
                            "“" + found.group() + "” promises too much: " + claim.instead() + ".");
                }
            }
        }
    }
}
