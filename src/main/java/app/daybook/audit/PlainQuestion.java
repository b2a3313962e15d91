package app.daybook.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;

/**
 * A question in plain text.
 *
 * @param key what is right, in words
 * @param words of each mark that a response may have
 */
record PlainQuestion(String text, String key, boolean safety, Map<String, String> words) {

    private static final String NEXT = "; ";
    private static final String PUT = " → ";

    static PlainQuestion of(Question question) {
        String text = plain(question.vignette() + " " + question.stem());
        Map<String, String> words = new HashMap<>();
        String key = "";
        if (question instanceof Choice choice) {
            choice.options().forEach(option -> words.put(option.key(), plain(option.text())));
            key = choice.options().stream()
                    .filter(option -> option.right())
                    .map(option -> plain(option.text()))
                    .collect(Collectors.joining(NEXT));
        } else if (question instanceof Matching matching) {
            matching.items()
                    .forEach(item -> matching.targets()
                            .forEach(target -> words.put(
                                    item.key() + "=" + target.key(), plain(item.text()) + PUT + target.text())));
            key = matching.items().stream()
                    .map(item -> plain(item.text()) + PUT + matching.target(item.target()))
                    .collect(Collectors.joining(NEXT));
        } else if (question instanceof Ordering ordering) {
            ordering.items().forEach(item -> {
                for (int position = 1; position <= ordering.items().size(); position++) {
                    words.put(item.key() + "=" + position, position + ". " + plain(item.text()));
                }
            });
            key = ordering.items().stream().map(item -> plain(item.text())).collect(Collectors.joining(NEXT));
        } else if (question instanceof Place place) {
            place.regions().forEach(region -> words.put(region.key(), region.name()));
            key = String.join(NEXT, place.right().stream().map(words::get).toList());
        } else if (question instanceof Numeric numeric) {
            key = numeric.right().shown(numeric.numerals());
        } else if (question instanceof ShortAnswer written) {
            key = String.join(NEXT, written.right());
        }
        return new PlainQuestion(text, key, question.safety(), words);
    }

    /** A response in words; a text as it was typed. */
    String answer(List<String> response) {
        return response.stream().map(mark -> words.getOrDefault(mark, mark)).collect(Collectors.joining(NEXT));
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
