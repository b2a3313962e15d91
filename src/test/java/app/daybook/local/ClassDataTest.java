package app.daybook.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassDataTest {

    @TempDir
    Path folder;

    @Test
    void anArchiveIsWrittenOnce() throws Exception {
        List<String> first = ClassData.options(folder, "program");
        assertTrue(ClassData.isToBeWritten(first), () -> first.toString());

        String last = first.get(first.size() - 1);
        Files.createFile(Path.of(last.substring(last.indexOf('=') + 1)));

        assertFalse(ClassData.isToBeWritten(ClassData.options(folder, "program")));
        assertFalse(ClassData.isToBeWritten(List.of("-Xmx256m")), "without one");
    }
}
