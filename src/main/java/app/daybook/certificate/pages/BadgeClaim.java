package app.daybook.certificate.pages;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import app.daybook.certificate.document.OpenBadge;

/**
 * What a badge says of itself, checked or not; empty where it says nothing.
 *
 * @param holder the name, if it is in the badge as it is written
 */
record BadgeClaim(String holder, String course, String issuer) {

    static final BadgeClaim NONE = new BadgeClaim("", "", "");

    static BadgeClaim of(JsonNode badge) {
        JsonNode subject = badge.path("credentialSubject");
        return new BadgeClaim(
                holder(subject.path("identifier")),
                subject.path("achievement").path("name").asText(),
                badge.path("issuer").path("name").asText());
    }

    public boolean isAny() {
        return !equals(NONE);
    }

    private static String holder(JsonNode identities) {
        return StreamSupport.stream(identities.spliterator(), false)
                .filter(one -> one.path("identityType").asText().equals(OpenBadge.NAME)
                        && !one.path("hashed").asBoolean())
                .map(one -> one.path("identityHash").asText())
                .findFirst()
                .orElse("");
    }
}
