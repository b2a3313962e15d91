package app.daybook.authoring.lint;

import java.util.regex.Pattern;

import app.daybook.quiz.Option;

/** “Always” and “never” in wrong options alone give the right one away to those who know nothing else. */
final class AbsoluteCue implements Rule {

    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)\\b(?:always|never|in (?:all|every|each) cases?|under no circumstances|no matter)\\b");

    @Override
    public String name() {
        return "absolute-cue";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.choices()
                .filter(asked ->
                        asked.choice().options().stream().anyMatch(option -> !option.right() && isAbsolute(option)))
                .filter(asked ->
                        asked.choice().options().stream().noneMatch(option -> option.right() && isAbsolute(option)))
                .forEach(
                        asked -> notes.note(
                                asked.place(),
                                "Only a wrong option says “always” or “never”, which gives it away; say it with a reason that could be true."));
    }

    private static boolean isAbsolute(Option option) {
        return ABSOLUTE.matcher(Plain.of(option.text())).find();
    }
}
