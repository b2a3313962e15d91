package app.daybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** The rooms and who may use whom; a room that is not yet built is no fault. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.daybook");

    /** Each room and the rooms that it may use. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("web", Set.of()),
            Map.entry("local", Set.of()),
            Map.entry("anatomy", Set.of("web")),
            Map.entry("quiz", Set.of()),
            Map.entry("badge", Set.of()),
            Map.entry("course", Set.of("quiz", "anatomy", "web")),
            Map.entry("learner", Set.of("web")),
            Map.entry("enrolment", Set.of("course", "learner", "quiz", "web")),
            Map.entry("assessment", Set.of("enrolment", "quiz", "course", "learner", "web")),
            Map.entry("practice", Set.of("enrolment", "quiz", "course", "learner", "web")),
            Map.entry(
                    "certificate", Set.of("badge", "enrolment", "assessment", "practice", "learner", "course", "web")),
            Map.entry(
                    "today", Set.of("certificate", "enrolment", "assessment", "practice", "learner", "course", "web")),
            Map.entry(
                    "teaching",
                    Set.of(
                            "certificate",
                            "enrolment",
                            "assessment",
                            "practice",
                            "learner",
                            "course",
                            "quiz",
                            "anatomy",
                            "web")),
            Map.entry(
                    "audit",
                    Set.of("certificate", "enrolment", "assessment", "practice", "learner", "course", "quiz", "web")),
            Map.entry("studio", Set.of("course", "quiz", "anatomy", "learner", "enrolment", "assessment", "web")),
            Map.entry(
                    "mail",
                    Set.of(
                            "teaching",
                            "studio",
                            "today",
                            "certificate",
                            "enrolment",
                            "assessment",
                            "practice",
                            "learner",
                            "course",
                            "quiz",
                            "anatomy",
                            "web"))));

    static Set<String> rooms() {
        return TABLE.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyWhatTheTableAllows(String room) {
        noClasses()
                .that()
                .resideInAPackage("app.daybook." + room + "..")
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
    void hasNoCycles() {
        slices().matching("app.daybook.(*)..").should().beFreeOfCycles().check(CLASSES);
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
    void keepsFlexmarkInOneFamily() {
        Set<String> family = Set.of(
                "Markdown",
                "Dialect",
                "Block",
                "Margin",
                "TaskList",
                "BodyMaps",
                "Callouts",
                "Citations",
                "Figures",
                "Footnotes",
                "Headings",
                "Hyperlinks",
                "PassageReader",
                "Pieces",
                "Tables");
        noClasses()
                .that(new DescribedPredicate<>("are not of " + family) {
                    @Override
                    public boolean test(JavaClass type) {
                        return !(room(type).equals("course") && family.contains(type.getSimpleName()));
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch.flexmark..")
                .check(CLASSES);
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

    /** The room that a class lives in, empty for what is not ours. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("app.daybook.")
                ? name.substring("app.daybook.".length()).split("\\.")[0]
                : "";
    }
}
