package app.daybook.certificate;

/** Whether the badge of a certificate is signed by one of our keys, as it is stored now. */
enum BadgeSignature {
    HOLDS,
    /** By a key that is not listed any more, or over something else. */
    BROKEN,
    /** Issued before there were badges. */
    NO_BADGE;

    static BadgeSignature of(Certificate certificate, Issuer issuer) {
        if (certificate.credential == null) {
            return NO_BADGE;
        }
        return certificate.badge().filter(issuer::hasSigned).isPresent() ? HOLDS : BROKEN;
    }
}
