package app.daybook.authoring.lint;

/** A sentence of more than forty words is read twice or not at all. */
final class LongSentence implements Rule {

    private static final int MOST_WORDS = 40;

    @Override
    public String name() {
        return "long-sentence";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.passages().stream()
                .filter(passage -> passage.isRunning() || passage.kind() == Passage.Kind.QUESTION)
                .forEach(passage -> Sentences.in(passage.text()).forEach(sentence -> {
                    int words = sentence.words().size();
                    if (words > MOST_WORDS) {
                        notes.note(
                                passage.at(sentence.start()),
                                "This sentence has " + words + " words; divide it, " + MOST_WORDS + " are the most.");
                    }
                }));
    }
}
