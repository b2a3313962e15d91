package app.daybook.local;

import java.nio.file.Path;

/** The Java that runs us, for the programs that we start. */
final class Java {

    private Java() {}

    static String program() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                .toString();
    }

    static int version() {
        return Runtime.version().feature();
    }
}
