package app.daybook.studio.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.authoring.ThreeDays;
import app.daybook.studio.draft.CourseZip.Fault;
import app.daybook.studio.draft.CourseZip.Unusable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** ZIPs that mean well, and ZIPs that do not. */
class CourseZipTest {

    @Test
    void takesAFolderWithOrWithoutItsName() throws Exception {
        assertEquals(
                ThreeDays.files().files().keySet(),
                CourseZip.read(ThreeDays.files().zip()).files().keySet());
        byte[] named = zip(out -> {
            add(out, "my-course/course.yaml", "title: x\n");
            add(out, "my-course/media/a.svg", "<svg/>");
            add(out, "my-course/.git/config", "[core]");
            add(out, "__MACOSX/my-course/._course.yaml", "x");
            add(out, "my-course/Thumbs.db", "x");
        });
        CourseZip read = CourseZip.read(named);
        assertEquals(Set.of("course.yaml", "media/a.svg"), read.files().keySet());
        assertEquals(3, read.leftOut().size());
    }

    @ParameterizedTest
    @CsvSource({
        "../course.yaml, LEADS_OUT",
        "a/../../b.md, LEADS_OUT",
        "/etc/passwd, LEADS_OUT",
        "..\\windows.md, LEADS_OUT",
        "C:/course.yaml, LEADS_OUT",
        "a/./b.md, LEADS_OUT",
        "a//b.md, NAME",
        "a\u0007.md, NAME"
    })
    void refusesNamesThatLeadAway(String name, Fault fault) throws IOException {
        assertFault(fault, zip(out -> {
            add(out, "course.yaml", "title: x\n");
            add(out, name, "x");
        }));
    }

    @Test
    void refusesLinks() throws IOException {
        byte[] zip = zip(out -> {
            add(out, "course.yaml", "title: x\n");
            add(out, "secret.md", "/etc/passwd");
        });
        int entry = lastIndexOf(zip, new byte[] {0x50, 0x4b, 1, 2});
        zip[entry + 41] = (byte) 0xA1;
        assertFault(Fault.LINK, zip);
    }

    @Test
    void refusesABombBeforeItGoesOff() throws IOException {
        byte[] zeros = new byte[1 << 20];
        assertFault(Fault.FILE_TOO_LARGE, zip(out -> {
            out.putNextEntry(new ZipEntry("course.yaml"));
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }));
        assertFault(Fault.TOO_LARGE, zip(out -> {
            for (int i = 0; i < 30; i++) {
                out.putNextEntry(new ZipEntry("media/" + i + ".png"));
                out.write(zeros, 0, 900_000);
                out.closeEntry();
            }
        }));
    }

    @Test
    void refusesAHundredThousandEntries() throws IOException {
        assertFault(Fault.TOO_MANY, zip(out -> {
            for (int i = 0; i < 100_000; i++) {
                out.putNextEntry(new ZipEntry("a" + i + ".md"));
                out.closeEntry();
            }
        }));
    }

    @Test
    void refusesWhatIsNoCourseOrNoZip() throws IOException {
        assertFault(Fault.NO_COURSE, zip(out -> add(out, "readme.md", "x")));
        assertFault(Fault.NO_ZIP, "not a zip".getBytes(StandardCharsets.UTF_8));
        assertFault(Fault.NO_ZIP, new byte[0]);
        byte[] cut = ThreeDays.files().zip();
        assertFault(Fault.NO_ZIP, Arrays.copyOf(cut, cut.length / 2));
    }

    @Test
    void neverFailsOtherwiseThanByAFault() {
        byte[] good = ThreeDays.files().zip();
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            byte[] broken = good.clone();
            for (int changes = 0; changes < 8; changes++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                CourseZip.read(broken);
            } catch (Unusable told) {
                // As it should be
            }
        }
    }

    @Test
    void readsTextsAsOtherProgramsSaveThem() throws Exception {
        byte[] windows = "title: “calm”\r\n".getBytes(Charset.forName("windows-1252"));
        byte[] wide = "﻿title: calm\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] picture = {(byte) 0x89, 'P', (byte) 0xFF};
        CourseZip read = CourseZip.read(zip(out -> {
            add(out, "course.yaml", windows);
            add(out, "notes.txt", wide);
            add(out, "media/a.png", picture);
        }));
        assertEquals("title: “calm”\r\n", new String(read.files().get("course.yaml"), StandardCharsets.UTF_8));
        assertEquals("title: calm\n", new String(read.files().get("notes.txt"), StandardCharsets.UTF_8));
        assertArrayEquals(picture, read.files().get("media/a.png"));
        assertEquals(List.of("course.yaml", "notes.txt"), read.recoded());
    }

    private static void assertFault(Fault fault, byte[] zip) {
        assertEquals(
                fault, assertThrows(Unusable.class, () -> CourseZip.read(zip)).fault());
    }

    private interface Packing {
        void into(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            packing.into(out);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream out, String name, String text) throws IOException {
        add(out, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static int lastIndexOf(byte[] bytes, byte[] sought) {
        for (int at = bytes.length - sought.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }
}
