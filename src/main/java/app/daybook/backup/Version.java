package app.daybook.backup;

import java.util.Optional;

/** Which Daybook this is. */
final class Version {

    private Version() {}

    /** As the package says it; {@code unpackaged} where there is none. */
    static String ours() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
