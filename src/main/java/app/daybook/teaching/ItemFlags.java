package app.daybook.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.assessment.ItemAnalysis;
import app.daybook.quiz.Choice;
import app.daybook.quiz.ItemStatistics;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;

/** What an author should look at in a question that enough learners have answered, in words. */
final class ItemFlags {

    /** A change of facility, in per cent points, that is worth a word. */
    private static final int CHANGED = 10;

    private ItemFlags() {}

    /** @param editions of the question, the newest first */
    static List<String> of(Question question, ItemAnalysis.Item item, List<ItemAnalysis.UnderEdition> editions) {
        List<String> flags = new ArrayList<>();
        ItemStatistics.Verdict verdict = item.statistics().verdict();
        if (verdict != ItemStatistics.Verdict.FINE) {
            flags.add(texts().toDo(verdict));
        }
        if (question instanceof Choice choice) {
            flags.addAll(options(choice, item.picks()));
        }
        if (question.safety() && item.statistics().facility() < 80) {
            flags.add(texts().safetyMissed());
        }
        if (editions.size() > 1 && editions.get(0).isEnough() && editions.get(1).isEnough()) {
            long change =
                    Math.round(editions.get(0).facility() - editions.get(1).facility());
            if (Math.abs(change) >= CHANGED) {
                flags.add(change > 0 ? texts().easier(change) : texts().harder(-change));
            }
        }
        return flags;
    }

    private static List<String> options(Choice choice, Map<String, Long> picks) {
        List<String> flags = new ArrayList<>();
        long unpicked = choice.options().stream()
                .filter(option -> !option.right() && !picks.containsKey(option.key()))
                .count();
        if (unpicked > 0) {
            flags.add(texts().unpicked(unpicked));
        }
        long right = choice.options().stream()
                .filter(Option::right)
                .mapToLong(option -> picks.getOrDefault(option.key(), 0L))
                .min()
                .orElse(0);
        boolean overtaken = choice.options().stream()
                .anyMatch(option -> !option.right() && picks.getOrDefault(option.key(), 0L) > right);
        if (overtaken) {
            flags.add(texts().wrongPickedMore());
        }
        return flags;
    }

    private static ItemAnalysisTexts texts() {
        return MessageBundles.get(ItemAnalysisTexts.class);
    }
}
