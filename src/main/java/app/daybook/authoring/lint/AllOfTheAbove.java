package app.daybook.authoring.lint;

import java.util.regex.Pattern;

/** Options come in a new order each time, so none can speak of those above it; and such an option tests reading alone. */
final class AllOfTheAbove implements Rule {

    private static final Pattern ABOVE =
            Pattern.compile("(?i)\\b(?:all|none|both|neither|any|either) of (?:the )?above\\b"
                    + "|^(?:all|none|both|neither|either) of (?:these|them|the others?|the (?:other )?(?:options|answers))\\W*$"
                    + "|^(?:both )?[a-e] (?:and|or) [a-e]\\W*$");

    @Override
    public String name() {
        return "all-of-the-above";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.choices()
                .filter(asked -> asked.choice().options().stream()
                        .anyMatch(
                                option -> ABOVE.matcher(Plain.of(option.text())).find()))
                .forEach(
                        asked -> notes.note(
                                asked.place(),
                                "An option speaks of the others; write an answer of its own, or use .multiple and let students choose several."));
    }
}
