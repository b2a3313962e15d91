package app.daybook.authoring.lint;

/** Three good options suffice, and two are a coin's toss (Rodriguez, Educational Measurement 24(2), 2005). */
final class FewOptions implements Rule {

    private static final int FEWEST = 3;

    @Override
    public String name() {
        return "few-options";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.choices().forEach(asked -> {
            int options = asked.choice().options().size();
            if (options < FEWEST && !asked.choice().trueFalse()) {
                notes.note(
                        asked.place(),
                        "This question has " + (options == 1 ? "one option" : options + " options")
                                + "; offer three that a colleague might choose, each behind \"- [ ]\".");
            }
        });
    }
}
