package app.daybook.authoring.lint;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import app.daybook.markdown.Position;

/** A day that asks for more than eleven years of school tires those who read it between two clients. */
final class HardReading implements Rule {

    private static final double HARDEST = 11;

    @Override
    public String name() {
        return "reading-grade";
    }

    @Override
    public void check(Page page, Notes notes) {
        ReadingGrade grade = ReadingGrade.of(page);
        if (grade.isOfAPage() && grade.value() > HARDEST) {
            notes.note(
                    Position.TOP,
                    String.format(
                            Locale.ROOT,
                            "The page reads at grade %.1f; %.0f is the most. Shorten sentences and choose shorter words, first on the lines %s.",
                            grade.value(),
                            HARDEST,
                            hardest(page)));
        }
    }

    /** The lines of the three paragraphs that weigh most: many words at a high grade. */
    private static String hardest(Page page) {
        return page.body()
                .filter(Passage::isRunning)
                .sorted(Comparator.comparingDouble(HardReading::weight).reversed())
                .limit(3)
                .map(passage -> String.valueOf(passage.at(0).line()))
                .collect(Collectors.joining(", "));
    }

    private static double weight(Passage passage) {
        ReadingGrade grade = ReadingGrade.of(Sentences.in(passage.text()));
        return (grade.value() - HARDEST) * grade.words();
    }
}
