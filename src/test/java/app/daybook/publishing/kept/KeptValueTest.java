package app.daybook.publishing.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.course.Part;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptValueTest {

    static Stream<Arguments> courses() {
        Findings findings = new Findings();
        return Stream.of(
                Arguments.of(CourseFiles.read(Path.of("content", "trigger-points"), findings), 20_000),
                Arguments.of(ThreeDays.files(), 1000));
    }

    /** What pages, papers and marks are made of is the same to the last letter, in the same order. */
    @ParameterizedTest
    @MethodSource("courses")
    void aCourseComesBackAsItWasRead(CourseFiles files, int atLeast) throws IllegalAccessException {
        CourseReader.Reading read = CourseReader.reread(files);
        byte[] bytes = KeptValue.write(read);
        CourseReader.Reading kept = KeptValue.read(bytes, CourseReader.Reading.class);
        Differences.Found found = Differences.between(read, kept);
        assertEquals(List.of(), found.differences());
        assertTrue(found.compared() >= atLeast, () -> found.compared() + " compared");
        assertNotSame(read.course().get(), kept.course().get());
    }

    @Test
    void whatIsOneInMemoryIsOneAgain() {
        Part part = new Part("one", "One", 1, 3, Optional.empty());
        List<?> kept = KeptValue.read(KeptValue.write(List.of(part, part, "text", new String("text"))), List.class);
        assertSame(kept.get(0), kept.get(1));
        assertSame(kept.get(2), kept.get(3));
    }

    /** Whatever becomes of the bytes, nobody gets anything else than a refusal or a course. */
    @Test
    void spoiltBytesAreRefused() throws IOException {
        byte[] plain = unpacked(KeptValue.write(ThreeDays.course()));
        Random random = new Random(19);
        List<Throwable> others = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            byte[] spoilt = plain.clone();
            for (int bytes = random.nextInt(1, 4); bytes > 0; bytes--) {
                spoilt[random.nextInt(i % 2 == 0 ? spoilt.length : 2000)] = (byte) random.nextInt();
            }
            try {
                KeptValue.read(packed(spoilt), Course.class);
            } catch (NotKeepable refused) {
                continue;
            } catch (Throwable other) {
                others.add(other);
            }
        }
        assertEquals(List.of(), others);
        for (int length : new int[] {0, 1, 100, plain.length - 1}) {
            assertThrows(NotKeepable.class, () -> KeptValue.read(packed(Arrays.copyOf(plain, length)), Course.class));
        }
        byte[] longer = packed(Arrays.copyOf(plain, plain.length + 1));
        assertThrows(NotKeepable.class, () -> KeptValue.read(longer, Course.class));
        byte[] cut = Arrays.copyOf(packed(plain), 1000);
        assertThrows(NotKeepable.class, () -> KeptValue.read(cut, Course.class));
    }

    /** Types that are ours but of no course, types of libraries, and what a constructor refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"app.daybook.publishing.kept.Shape", "java.io.File", "java.lang.ProcessBuilder", "no.such"})
    void onlyTypesOfCoursesAreMade(String type) throws IOException {
        byte[] plain = unpacked(KeptValue.write(new Part("one", "One", 1, 3, Optional.empty())));
        String name = Part.class.getName();
        byte[] other = new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(
                        (char) 0 + "" + (char) 0 + (char) 0 + (char) name.length() + name,
                        (char) 0 + "" + (char) 0 + (char) 0 + (char) type.length() + type)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(name.length() - type.length(), plain.length - other.length);
        NotKeepable refused = assertThrows(NotKeepable.class, () -> KeptValue.read(packed(other), Object.class));
        assertTrue(refused.getMessage().startsWith(type), refused::getMessage);
    }

    @Test
    void nothingElseIsWritten() {
        assertThrows(NotKeepable.class, () -> KeptValue.write(new StringBuilder("text")));
        assertThrows(NotKeepable.class, () -> KeptValue.write(List.of(Path.of("file"))));
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        Object nested = "text";
        for (int i = 0; i < 200; i++) {
            nested = List.of(nested);
        }
        byte[] bytes = KeptValue.write(nested);
        assertThrows(NotKeepable.class, () -> KeptValue.read(bytes, List.class));
    }

    /** A few bytes that unpack to more than any course has. */
    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabytes = 0; megabytes <= KeptValue.LARGEST >> 20; megabytes++) {
                out.write(zeros);
            }
        }
        NotKeepable refused = assertThrows(NotKeepable.class, () -> KeptValue.read(packed.toByteArray(), Course.class));
        assertTrue(refused.getMessage().contains("more than"), refused::getMessage);
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new InflaterInputStream(new java.io.ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
