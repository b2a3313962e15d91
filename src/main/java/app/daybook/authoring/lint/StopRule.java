package app.daybook.authoring.lint;

import java.util.regex.Pattern;

/** Every technique says what ends it at once: the word stop, or let go, beside a sign that the hand or client meets. */
final class StopRule implements Rule {

    private static final Pattern STOP =
            Pattern.compile("(?i)\\b(?:stop|let go|release at once|ends? (?:it|the hold))\\b");
    private static final Pattern SIGN =
            Pattern.compile("(?i)numb|tingl|dizz|nause|pulse|pulsation|breath|\\b[67] (?:out of|or)|\\b[67] ?/ ?10"
                    + "|\\b7\\b|sharp|electric|burning|faint|spasm|sweat|pain");

    @Override
    public String name() {
        return "stop-rule";
    }

    @Override
    public void check(Page page, Notes notes) {
        if (page.isPractical() && page.body().noneMatch(StopRule::stops)) {
            notes.note(
                    page.technique(),
                    "This day teaches hands-on work without a stop rule; say what ends it at once, such as"
                            + " “Stop at 7 out of 10, tingling, numbness or dizziness.”");
        }
    }

    private static boolean stops(Passage passage) {
        return STOP.matcher(passage.text()).find()
                && SIGN.matcher(passage.text()).find();
    }
}
