package app.daybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rooms and who may use whom; a room that is not yet built is no fault. */
class ArchitectureTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern INCLUDE = Pattern.compile("\\{#include ([a-z][a-z0-9/-]*)");

    private static final Pattern BARE_CASE = Pattern.compile("\\{#(?:case|is) [a-z]");

    private static final Pattern OWN_TITLE =
            Pattern.compile("(?s)\\{#include layout title=(?!title[ }]).*[({]title[)}]");
    private static final int MOST_TYPES = 48;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.daybook");

    /** Each room and the rooms that it may use, from the ground up; a sub-room is a room of its own. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            room("metering"),
            room("web.admission"),
            room("web", "web.admission", "metering"),
            room("web.files", "web", "web.remembered"),
            room("web.remembered", "web", "metering"),
            room("web.info", "markdown", "web", "web.remembered"),
            room("table", "web"),
            room("together"),
            room("local"),
            room("markdown"),
            room("quiz"),
            room("quiz.foreign", "quiz"),
            room("quiz.qti", "quiz", "quiz.foreign"),
            room("quiz.exchange", "quiz", "quiz.foreign", "quiz.qti"),
            room("yaml"),
            room("anatomy", "yaml"),
            room("anatomy.technique", "anatomy"),
            room("badge"),
            room("recording", "web"),
            room("playing", "recording", "web"),
            room("news"),
            room("printing", "web"),
            room("learner", "web"),
            room("course.practice"),
            room("course.sheet", "course.practice"),
            room("course", "course.practice", "course.sheet", "quiz", "anatomy", "markdown"),
            room(
                    "authoring",
                    "recording",
                    "course",
                    "course.practice",
                    "course.sheet",
                    "quiz",
                    "anatomy",
                    "anatomy.technique",
                    "markdown",
                    "yaml",
                    "web"),
            room("authoring.lint", "authoring", "course", "quiz", "markdown", "web"),
            room("authoring.exchange", "authoring", "course", "quiz", "quiz.exchange", "quiz.foreign", "markdown"),
            room("publishing.kept"),
            room(
                    "publishing",
                    "publishing.kept",
                    "metering",
                    "playing",
                    "recording",
                    "authoring",
                    "authoring.lint",
                    "course",
                    "markdown",
                    "web"),
            room(
                    "account",
                    "certificate",
                    "certificate.statement",
                    "practice",
                    "enrolment",
                    "publishing",
                    "printing",
                    "course",
                    "learner",
                    "web"),
            room("team", "publishing", "learner", "course", "web"),
            room("book", "publishing", "course", "quiz", "web"),
            room(
                    "atlas",
                    "publishing",
                    "course",
                    "course.sheet",
                    "anatomy",
                    "anatomy.technique",
                    "web",
                    "web.remembered"),
            room(
                    "sheets",
                    "publishing",
                    "course",
                    "course.practice",
                    "course.sheet",
                    "anatomy",
                    "printing",
                    "web",
                    "web.remembered"),
            room("assessment.question", "quiz", "web"),
            room(
                    "keeping",
                    "enrolment",
                    "publishing",
                    "learner",
                    "printing",
                    "course",
                    "course.sheet",
                    "anatomy",
                    "markdown",
                    "web",
                    "web.files",
                    "web.remembered"),
            room(
                    "finding",
                    "enrolment",
                    "publishing",
                    "learner",
                    "course",
                    "course.sheet",
                    "anatomy",
                    "markdown",
                    "web"),
            room(
                    "enrolment",
                    "together",
                    "playing",
                    "news",
                    "metering",
                    "assessment.question",
                    "quiz",
                    "anatomy",
                    "book",
                    "printing",
                    "publishing",
                    "course",
                    "course.practice",
                    "learner",
                    "web",
                    "web.remembered"),
            room("asking", "news", "enrolment", "learner", "course", "quiz", "markdown", "web"),
            room("admission", "metering", "news", "enrolment", "publishing", "learner", "course", "web"),
            room(
                    "practice",
                    "news",
                    "metering",
                    "printing",
                    "assessment.question",
                    "enrolment",
                    "publishing",
                    "learner",
                    "course",
                    "course.practice",
                    "web"),
            room("practice.review", "metering", "practice", "learner", "course", "course.practice"),
            room("assessment.review", "assessment.question", "enrolment", "publishing", "course", "quiz", "web"),
            room("assessment.evaluation", "enrolment", "course", "web"),
            room(
                    "assessment",
                    "together",
                    "metering",
                    "assessment.question",
                    "assessment.review",
                    "assessment.evaluation",
                    "enrolment",
                    "publishing",
                    "course",
                    "quiz",
                    "web"),
            room("certificate.lettering", "printing"),
            room("certificate.statement", "certificate.lettering", "printing", "course", "web"),
            room(
                    "certificate.print",
                    "certificate.statement",
                    "certificate.lettering",
                    "printing",
                    "publishing",
                    "course",
                    "web"),
            room(
                    "certificate.document",
                    "course",
                    "certificate.statement",
                    "certificate.print",
                    "printing",
                    "badge",
                    "web"),
            room(
                    "certificate",
                    "together",
                    "news",
                    "metering",
                    "certificate.statement",
                    "certificate.print",
                    "certificate.document",
                    "printing",
                    "assessment",
                    "practice",
                    "enrolment",
                    "publishing",
                    "learner",
                    "badge",
                    "course",
                    "course.practice",
                    "web"),
            room(
                    "certificate.pages",
                    "metering",
                    "certificate",
                    "assessment.review",
                    "certificate.statement",
                    "certificate.document",
                    "enrolment",
                    "publishing",
                    "learner",
                    "badge",
                    "course",
                    "web",
                    "web.remembered"),
            room(
                    "today",
                    "asking",
                    "admission",
                    "course.practice",
                    "practice",
                    "certificate",
                    "assessment",
                    "assessment.review",
                    "enrolment",
                    "publishing",
                    "learner",
                    "course",
                    "web",
                    "web.remembered"),
            room(
                    "teaching",
                    "metering",
                    "certificate",
                    "printing",
                    "certificate.statement",
                    "assessment",
                    "assessment.evaluation",
                    "practice",
                    "practice.review",
                    "enrolment",
                    "publishing",
                    "learner",
                    "course",
                    "course.practice",
                    "quiz",
                    "markdown",
                    "web"),
            room(
                    "desk",
                    "together",
                    "admission",
                    "asking",
                    "teaching",
                    "table",
                    "certificate",
                    "assessment",
                    "practice",
                    "practice.review",
                    "enrolment",
                    "publishing",
                    "learner",
                    "course",
                    "course.practice",
                    "quiz",
                    "markdown",
                    "web"),
            room(
                    "studio.draft",
                    "recording",
                    "publishing",
                    "authoring",
                    "authoring.lint",
                    "learner",
                    "course",
                    "markdown",
                    "web"),
            room("studio.picture"),
            room("studio.editor", "web", "web.remembered"),
            room(
                    "studio",
                    "playing",
                    "recording",
                    "metering",
                    "studio.draft",
                    "studio.picture",
                    "anatomy",
                    "assessment",
                    "enrolment",
                    "publishing",
                    "authoring",
                    "authoring.lint",
                    "learner",
                    "course",
                    "quiz",
                    "markdown",
                    "web"),
            room("backup", "certificate", "badge", "web"),
            room("watch", "metering", "certificate", "publishing", "course", "badge", "web"),
            room(
                    "mail",
                    "asking",
                    "admission",
                    "certificate",
                    "certificate.statement",
                    "practice",
                    "enrolment",
                    "publishing",
                    "learner",
                    "news",
                    "course",
                    "quiz",
                    "web"),
            room(
                    "clinical",
                    "studio.draft",
                    "publishing",
                    "assessment",
                    "enrolment",
                    "authoring",
                    "authoring.lint",
                    "learner",
                    "course",
                    "quiz",
                    "markdown",
                    "web"),
            room(
                    "audit",
                    "table",
                    "learner",
                    "practice",
                    "course.practice",
                    "certificate",
                    "certificate.statement",
                    "assessment",
                    "assessment.evaluation",
                    "enrolment",
                    "publishing",
                    "course",
                    "quiz",
                    "web")));

    private static Map.Entry<String, Set<String>> room(String name, String... used) {
        return Map.entry(name, Set.of(used));
    }

    static Set<String> rooms() {
        return TABLE.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyWhatTheTableAllows(String room) {
        noClasses()
                .that()
                .resideInAPackage("app.daybook." + room)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("live in a room that " + room + " may not use") {
                    @Override
                    public boolean test(JavaClass other) {
                        String used = room(other);
                        return !used.isEmpty()
                                && !used.equals(room)
                                && !TABLE.getOrDefault(room, Set.of()).contains(used);
                    }
                })
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void hasNoRoomBesidesTheTable() {
        Set<String> strangers = new TreeSet<>();
        CLASSES.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .forEach(strangers::add);
        strangers.removeAll(TABLE.keySet());
        assertEquals(Set.of(), strangers);
    }

    @Test
    void hasNoCyclesBetweenRoomsOrInsideOne() {
        slices().matching("app.daybook.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** A room is one idea: beyond this it has become a hall and wants sub-rooms. */
    @ParameterizedTest
    @MethodSource("rooms")
    void isNoHall(String room) {
        long types = CLASSES.stream()
                .filter(type -> room(type).equals(room))
                .filter(JavaClass::isTopLevelClass)
                .count();
        assertTrue(types <= MOST_TYPES, room + " has " + types + " types");
    }

    @Test
    void namesThingsAfterTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO|Mapper)")
                .check(CLASSES);
    }

    /** Readers and rules ask {@code Markdown} and {@code Block}; only what parses and draws knows the library. */
    @Test
    void keepsFlexmarkInMarkdown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.daybook.markdown")
                .and()
                .doNotHaveSimpleName("PassageReader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch.flexmark..")
                .check(CLASSES);
    }

    /** A name that stands for two things makes readers open the wrong file. */
    @Test
    void givesEachTypeANameOfItsOwn() {
        Map<String, Set<String>> named = new TreeMap<>();
        CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> named.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getPackageName()));
        named.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), named);
    }

    /** Qute looks an include up when it is drawn: a template that moved would be a page that fails. */
    @Test
    void includesTemplatesThatExist() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher include = INCLUDE.matcher(Files.readString(file));
                while (include.find()) {
                    if (!Files.exists(TEMPLATES.resolve(include.group(1) + ".html"))) {
                        missing.add(file.getFileName() + " includes " + include.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** What an include is given hides what the page has under that name: it would stand there twice over. */
    @Test
    void aPageThatGivesTheLayoutAnotherTitleHasNoneOfItsOwn() throws IOException {
        assertEquals(Set.of(), templatesWith(OWN_TITLE));
    }

    /** Without quotes Qute takes a word for a value of the page: one that it does not have, when the case is met. */
    @Test
    void quotesTheWordsThatACaseCompares() throws IOException {
        assertEquals(Set.of(), templatesWith(BARE_CASE));
    }

    private static Set<String> templatesWith(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    @Test
    void injectsThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void introducesEachRoomInItsPackageInfo() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/app/daybook"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The room that a class lives in, empty for what is not ours and for the way in. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("app.daybook.") ? name.substring("app.daybook.".length()) : "";
    }
}
