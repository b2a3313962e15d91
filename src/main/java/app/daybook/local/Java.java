package app.daybook.local;

import java.nio.file.Path;

/** The Java that runs the programs that we start. */
final class Java {

    private Java() {}

    /** Ours. */
    static String program() {
        return in(System.getProperty("java.home"));
    }

    /** Ours, unless {@code -Ddaybook.java=} names the home folder of another, such as the image's. */
    static String ofApplication() {
        return in(System.getProperty("daybook.java", System.getProperty("java.home")));
    }

    private static String in(String home) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(home, "bin", windows ? "java.exe" : "java").toString();
    }

    static int version() {
        return Runtime.version().feature();
    }
}
