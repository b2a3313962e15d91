package app.daybook.certificate.pages;

import java.util.Locale;

/** What a check of a badge file came to. Only {@link #VALID} says that it may be relied on. */
enum BadgeFinding {
    /** Signed by us, unchanged, in the register and not revoked. */
    VALID,
    REVOKED,
    /** Another certificate was issued in its place. */
    SUPERSEDED,
    EXPIRED,
    /** Signed by us and unchanged, but the register could not be asked: nobody knows whether it still holds. */
    NOT_CHECKED,
    /** Signed by us, but our record of it is not the one that was issued. */
    ALTERED,
    /** Signed by us, but the register has no such certificate. */
    UNKNOWN,
    /** Says that it is ours; our signature does not fit what it says. */
    TAMPERED,
    /** Says that it is ours; signed with a key that is not one of ours. */
    WRONG_KEY,
    /** Of another issuer, whom we cannot answer for. */
    FOREIGN,
    /** Of another issuer, and a signed token: a form that is not read here. */
    FOREIGN_TOKEN,
    /** No badge was found in what was sent. */
    UNREADABLE;

    /** Whether what the file says is what we signed. */
    public boolean isSigned() {
        return this == NOT_CHECKED || this == UNKNOWN || this == EXPIRED || isRegistered();
    }

    /** Whether the register has a page that says more. */
    public boolean isRegistered() {
        return this == VALID || this == REVOKED || this == SUPERSEDED || this == EXPIRED || this == ALTERED;
    }

    /** As class names on the page have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
