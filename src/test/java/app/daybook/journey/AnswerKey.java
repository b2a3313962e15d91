package app.daybook.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a learner who knows everything would answer, read from a course's files by a reading of its own: the texts of
 * right options; by question id the order, the matches, what to type; and the regions to mark, which the files do not
 * tell.
 */
record AnswerKey(
        Set<String> options,
        Map<String, List<String>> orders,
        Map<String, Map<String, String>> matches,
        Map<String, String> typed) {

    private static final Map<String, String> PLACES = Map.of("pir-place", "buttock");

    private static final Pattern QUESTION = Pattern.compile("(?ms)^### [^\\n]*\\{#([a-z0-9-]+)(.*?)(?=^### |\\z)");
    private static final Pattern OPTION = Pattern.compile("(?m)^- \\[x] (.*)$");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d\\. (.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|-][^|]*) \\| ([^|]+) \\|.*$");
    private static final Pattern TYPED = Pattern.compile("(?m)^= ([^|.\\n]+)(?:\\.\\.\\S+)?");

    private static final String SHOWN = "fieldset.question:not([hidden])";

    private static final String ANSWER = """
            key => {
              const text = element => element.innerText.replace(/\\s+/g, ' ').trim();
              const change = field => field.dispatchEvent(new Event('change', { bubbles: true }));
              for (const question of document.querySelectorAll('fieldset.question:not([hidden])')) {
                const id = question.dataset.question;
                for (const label of question.querySelectorAll('.choices label.choice')) {
                  if (key.options.includes(text(label))) label.querySelector('input').click();
                }
                (key.orders[id] ?? []).forEach((step, at) => {
                  const label = [...question.querySelectorAll('.order-text')].find(each => text(each) === step);
                  label.control.value = at + 1;
                  change(label.control);
                });
                for (const label of question.querySelectorAll('.match-text')) {
                  const right = key.matches[id][text(label)];
                  label.control.value = [...label.control.options].find(each => text(each) === right).value;
                  change(label.control);
                }
                const field = question.querySelector('.typed input');
                if (field) {
                  field.value = key.typed[id];
                  change(field);
                }
                question.querySelector(`.place-list input[value="${key.places[id]}"]`)?.click();
              }
            }""";

    static AnswerKey of(Path course) throws IOException {
        AnswerKey key = new AnswerKey(new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        try (Stream<Path> files = Files.list(course)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".md")).toList()) {
                Matcher question = QUESTION.matcher(Files.readString(file));
                while (question.find()) {
                    key.learn(question.group(1), question.group(2));
                }
            }
        }
        return key;
    }

    /** Answers everything on the sheet and waits until each answer has its receipt. */
    void answer(Page page) {
        page.evaluate(
                ANSWER,
                Map.of(
                        "options",
                        List.copyOf(options),
                        "orders",
                        orders,
                        "matches",
                        matches,
                        "typed",
                        typed,
                        "places",
                        PLACES));
        int questions = page.locator(SHOWN).count();
        page.waitForFunction(
                "count => document.querySelectorAll('.question:not([hidden]) .saved[data-state=saved]').length === count",
                questions);
    }

    /** The same, and finds each answer after a reload. */
    void answerAndFindAgain(Page page) {
        answer(page);
        page.reload();
        assertEquals(
                page.locator(SHOWN).count(),
                page.locator(SHOWN + " .saved[data-state=saved]").count(),
                "answers that are there after a reload");
    }

    private void learn(String id, String text) {
        all(OPTION, text).forEach(option -> options.add(plain(option.group(1))));
        if (text.startsWith(" .order")) {
            orders.put(
                    id,
                    all(STEP, text).stream().map(step -> plain(step.group(1))).toList());
        }
        if (text.startsWith(" .match")) {
            Map<String, String> rows = new HashMap<>();
            all(ROW, text).forEach(row -> rows.put(plain(row.group(1)), plain(row.group(2))));
            matches.put(id, rows);
        }
        all(TYPED, text).forEach(line -> typed.put(id, plain(line.group(1))));
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** Markup and kinds of space left out. */
    private static String plain(String markdown) {
        return markdown.replaceAll("[*_`]", "").replaceAll("(?U)\\s+", " ").strip();
    }
}
