package app.daybook.web;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.qute.Engine;
import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All words of all pages: how they count, and that none of them belongs to the subject of one course. */
class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Of one there is no plural, and nothing that several do. */
    private static final Pattern WRONG_OF_ONE = Pattern.compile(
            "(?<!Day )\\b1 (?!(?:is|was|has)\\b)(?:(?!at|of)[a-z]+ )?(?!(?:is|was|has|waits|counts|comes|this)\\b)[a-z]*[a-rt-z]s\\b"
                    + "|\\b1 (?:[a-z]+ )?(?:are|were|have|wait|show|count|need)\\b");

    private static final Pattern WRONG_OF_MANY = Pattern.compile(
            "(?<!Day )\\b[02] (?:[a-z]+ )?(?:answer|attempt|certificate|character|claim|course|day|evaluation|hour"
                    + "|learner|minute|month|muscle|point|question|row|text|week|word|is|was|has)\\b");

    /** Their numbers are limits that stand in the program, and none of them is below three. */
    private static final Set<String> LIMITS = Set.of(
            "AskingTexts.answerError",
            "AskingTexts.answerHint",
            "AskingTexts.questionError",
            "AskingTexts.questionHint",
            "AuditTexts.firstListed",
            "CertificateDeskTexts.batchHint",
            "CertificateTexts.nameTooLong",
            "ConcernTexts.hintAdverse",
            "EntryDeskTexts.cohortError",
            "EntryDeskTexts.cohortHint",
            "EntryDeskTexts.unreadable",
            "EntryDeskTexts.wordError",
            "EntryDeskTexts.wordHint",
            "EvaluationTexts.shortenAnswer",
            "ItemAnalysisTexts.enoughHint",
            "ItemAnalysisTexts.tooFew",
            "KeepingTexts.hint",
            "KeepingTexts.tooMany",
            "LearnersTexts.reasonError",
            "MediaTexts.noAlt",
            "MediaTexts.tooLarge",
            "MessagesTexts.newest",
            "OverviewTexts.timeHint",
            "NoticeTexts.textError",
            "NoticeTexts.textHint",
            "NoticeTexts.titleError",
            "NoticeTexts.titleHint",
            "PracticeTexts.tooLongSomewhere",
            "PublicationTexts.noteHint",
            "PublicationTexts.noteTooLong",
            "QuestionTexts.answerTooLong",
            "RecordReviewTexts.commentTooLong",
            "RecordReviewTexts.reasonTooLong",
            "RecordReviewTexts.takeHint",
            "RevocationTexts.noteError",
            "RevocationTexts.noteHint",
            "SigningTexts.reasonForLearnerError",
            "SupportTexts.messageError",
            "SupportTexts.noteError",
            "SupportTexts.whyError",
            "TeachingTexts.fewest");

    private static final Pattern ONE_SUBJECT = Pattern.compile("(?i)massag|consenting|\\bclients?\\b|therapist");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new io.quarkus.qute.ReflectionValueResolver())
            .build();

    @Test
    void ofOneAndOfManyIsSaidRight() throws Exception {
        List<String> wrong = new ArrayList<>();
        int counted = 0;
        for (Method method : messages()) {
            for (Parameter number : method.getParameters()) {
                boolean counts = number.getType() == int.class || number.getType() == long.class;
                if (counts && !LIMITS.contains(name(method))) {
                    counted++;
                    for (int value = 0; value <= 2; value++) {
                        String said = said(method, number, value);
                        Pattern bad = value == 1 ? WRONG_OF_ONE : WRONG_OF_MANY;
                        if (bad.matcher(said).find()) {
                            wrong.add(name(method) + ": " + said);
                        }
                    }
                }
            }
        }
        assertTrue(counted > 50, "only " + counted);
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void noWordBelongsToTheSubjectOfOneCourse() throws Exception {
        List<String> wrong = messages().stream()
                .filter(method -> ONE_SUBJECT.matcher(text(method)).find())
                .map(method -> name(method) + ": " + text(method))
                .toList();
        assertEquals("", String.join("\n", wrong));
    }

    /** The message with this number, and seven for each other one. */
    private String said(Method method, Parameter number, int value) {
        Map<String, Object> data = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            int given = parameter.equals(number) ? value : 7;
            Object dummy = parameter.getType() == int.class
                    ? (Object) given
                    : parameter.getType() == long.class ? (long) given : dummy(parameter.getType());
            data.put(parameter.getName(), dummy);
        }
        return engine.parse(text(method)).data(data).render();
    }

    private static Object dummy(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : "…";
    }

    private static List<Method> messages() throws IOException, ClassNotFoundException {
        List<Method> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Texts.java"))
                    .sorted()
                    .toList()) {
                String type =
                        SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
                Arrays.stream(Class.forName(type).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Message.class))
                        .forEach(messages::add);
            }
        }
        assertTrue(messages.size() > 500, "only " + messages.size());
        return messages;
    }

    private static String text(Method method) {
        return method.getAnnotation(Message.class).value();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
