package app.daybook.authoring.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.authoring.AnyQuestion;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Exported;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Made-up questions go there and back: what a format has a place for is the same, and all else is told. */
class AnyQuestionExchangeTest {

    private static final int QUESTIONS = 150;
    private static final int SEEDS = 4;

    static Stream<Arguments> formats() {
        return Stream.of(Format.values())
                .filter(format -> format != Format.AIKEN)
                .flatMap(format ->
                        Stream.iterate(1L, seed -> seed + 1).limit(SEEDS).map(seed -> Arguments.of(format, seed)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void keepsWhatTheFormatHasAPlaceFor(Format format, long seed) {
        List<Question> made = new AnyQuestion(seed).some(QUESTIONS);
        List<Question> before = written(made);
        assertEquals(letters(made), letters(before));
        Exported exported = Export.of(format, "Any", before);
        assertEquals(0, exported.leftOut());
        Imported imported = Import.of(format, exported.bytes(), new ForeignTexts());
        assertEquals(List.of(), imported.notes());
        Map<String, Question> after = byId(written(imported.questions()));
        for (Question question : before) {
            Question kept = kept(format, question);
            assertEquals(kept, after.get(question.id()), () -> new QuestionSource().of(question));
            if (!kept.equals(question)) {
                assertTrue(
                        exported.notes().stream()
                                .anyMatch(note -> note.question().equals(question.id())),
                        () -> "nothing tells of " + question);
            }
        }
    }

    @Test
    void keepsTheWordsOfChoicesOfOneInAiken() {
        List<Question> before = written(new AnyQuestion(9).some(QUESTIONS));
        Exported exported = Export.of(Format.AIKEN, "", before);
        List<Question> after =
                Import.of(Format.AIKEN, exported.bytes(), new ForeignTexts()).questions();
        assertEquals(before.size(), after.size() + exported.leftOut());
        List<String> leftOut = exported.notes().stream()
                .filter(note -> note.severity() == Note.Severity.ERROR)
                .map(Note::question)
                .toList();
        List<Question> taken = before.stream()
                .filter(question -> !leftOut.contains(question.id()))
                .toList();
        assertFalse(taken.isEmpty());
        for (int i = 0; i < taken.size(); i++) {
            assertEquals(words((Choice) taken.get(i)), words((Choice) after.get(i)));
        }
    }

    private static List<String> words(Choice choice) {
        return choice.options().stream()
                .map(option -> option.right() + " "
                        + option.text()
                                .replaceAll("<[^>]*>|&#?\\w+;|[^\\p{L}\\p{N}]", " ")
                                .replaceAll("\\s+", " ")
                                .strip())
                .toList();
    }

    private static List<Question> written(List<Question> questions) {
        List<Question> read = ExchangeTest.read(
                questions.stream().map(new QuestionSource()::of).collect(Collectors.joining("\n")));
        assertEquals(
                questions.stream().map(Question::id).toList(),
                read.stream().map(Question::id).toList());
        return read;
    }

    /** What people read, without the marks. */
    private static List<String> letters(List<Question> questions) {
        return questions.stream()
                .map(question -> ExchangeTest.plain(question.toString()).replaceAll("[^\\p{L}\\p{N}]+", ""))
                .toList();
    }

    private static Map<String, Question> byId(List<Question> questions) {
        return questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
    }

    /** What is left of a question after its losses: see the report lines of the writers. */
    private static Question kept(Format format, Question question) {
        boolean gift = format == Format.GIFT;
        boolean moodle = gift || format == Format.MOODLE_XML;
        Prompt prompt = question.prompt();
        if (question instanceof Ordering ordering && gift) {
            Prompt unexplained =
                    new Prompt(prompt.id(), prompt.objective(), prompt.safety(), prompt.stem(), prompt.vignette(), "");
            return new Ordering(
                    unexplained,
                    ordering.items().stream()
                            .map(item -> new Ordering.Item(item.key(), item.text(), ""))
                            .toList(),
                    ordering.partial());
        } else if (question instanceof Matching matching && moodle) {
            return new Matching(
                    prompt,
                    matching.items().stream()
                            .map(item -> new Matching.Item(item.key(), item.text(), item.target(), ""))
                            .toList(),
                    matching.targets(),
                    matching.partial());
        } else if (question instanceof Numeric numeric) {
            return new Numeric(
                    prompt,
                    numeric.answers().stream()
                            .map(answer -> new Numeric.Answer(
                                    answer.ranges().stream()
                                            .filter(range -> range.unit().equals(numeric.unit()))
                                            .toList(),
                                    answer.right(),
                                    answer.feedback()))
                            .toList());
        } else if (question instanceof ShortAnswer typed && gift) {
            return new ShortAnswer(
                    prompt,
                    typed.answers().stream()
                            .map(answer -> new ShortAnswer.Answer(
                                    answer.alternatives().stream()
                                            .map(text -> text.replace("->", "- >"))
                                            .toList(),
                                    answer.right(),
                                    answer.feedback()))
                            .toList());
        }
        return question;
    }
}
