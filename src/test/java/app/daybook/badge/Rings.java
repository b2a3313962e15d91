package app.daybook.badge;

import java.nio.file.Path;

/** The keys of a folder, for who signs without an application. */
public final class Rings {

    private Rings() {}

    public static KeyRing of(Path folder) {
        return new KeyRing(folder);
    }
}
