package app.daybook.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.OpenBadge;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Snapshot;

/** Whether the badge of a certificate is signed by one of our keys and says the same, as both are stored now. */
public enum BadgeSignature {
    HOLDS,
    /** By a key that was taken from our keys: the badge cannot be checked any more. */
    KEY_WITHDRAWN,
    /** Not what we signed, or not what the certificate says. Who can write to the database still has no key. */
    BROKEN,
    /** Issued before there were badges. */
    NO_BADGE;

    static BadgeSignature of(Certificate certificate, Issuer issuer) {
        String badge = certificate.credential;
        if (badge == null) {
            return NO_BADGE;
        }
        if (issuer.hasSigned(badge)) {
            return agree(badge, certificate.snapshot()) ? HOLDS : BROKEN;
        }
        return issuer.isKnown(badge) ? BROKEN : KEY_WITHDRAWN;
    }

    private static boolean agree(String badge, Snapshot printed) {
        try {
            JsonNode said = FrozenJson.MAPPER.readTree(badge);
            JsonNode subject = said.path("credentialSubject");
            return said.path("id").asText().equals(printed.address() + OpenBadge.EXTENSION)
                    && subject.at("/identifier/0/identityHash").asText().equals(printed.holder())
                    && subject.at("/achievement/name").asText().equals(printed.course())
                    && subject.at("/achievement/version").asText().equals(printed.edition())
                    && subject.at("/result/0/value")
                            .asText()
                            .equals(printed.score().toPlainString());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
