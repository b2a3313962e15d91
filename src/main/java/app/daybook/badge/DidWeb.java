package app.daybook.badge;

import java.net.URI;

/**
 * An issuer named after its web address (did:web Method Specification, section 3.2): {@code did:web:courses.example.org},
 * a port written with {@code %3A}. Its document is found at {@code /.well-known/did.json}.
 */
public record DidWeb(String id) {

    private static final String PREFIX = "did:web:";

    /** @throws IllegalArgumentException if the address has a path, which would name another document */
    public static DidWeb of(URI address) {
        boolean bare = address.getRawPath() == null || address.getRawPath().isEmpty();
        if (address.getRawAuthority() == null || !bare) {
            throw new IllegalArgumentException(
                    "Badges name their issuer by the host alone; the public address must have no path: " + address);
        }
        return new DidWeb(PREFIX + address.getRawAuthority().replace(":", "%3A"));
    }

    /** The address of one key inside the issuer's document. */
    public String method(String multikey) {
        return id + "#" + multikey;
    }
}
