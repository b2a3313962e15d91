package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import app.daybook.badge.BakedPng;
import app.daybook.badge.BakedSvg;
import app.daybook.badge.SignedBadge;
import app.daybook.badge.SignedToken;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.OpenBadge;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Serial;

/** Checks a badge file that somebody brings: signature first, then our register. Fetches nothing from anywhere. */
@Singleton
class BadgeCheck {

    private static final Logger LOG = Logger.getLogger(BadgeCheck.class);

    /** What Open Badges 3.0 calls a badge; the two mean the same (appendix B.1). */
    private static final Set<String> TYPES = Set.of("OpenBadgeCredential", "AchievementCredential");

    private final Issuer issuer;
    private final Register register;
    private final Clock clock;

    BadgeCheck(Issuer issuer, Register register, Clock clock) {
        this.issuer = issuer;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param badge what was found in the file, if it is JSON; as it claims, checked or not
     */
    record Result(BadgeFinding finding, Optional<JsonNode> badge) {

        /** The serial that the badge claims, if it is of our form. */
        Optional<Serial> serial() {
            return badge.map(it -> it.path("id").asText())
                    .map(id -> id.substring(id.lastIndexOf('/') + 1).replace(OpenBadge.EXTENSION, ""))
                    .flatMap(Serial::parse);
        }
    }

    /** @param file JSON or a signed token, or a PNG or SVG with the badge baked in */
    Result check(byte[] file) {
        Optional<String> text = text(file);
        Optional<String> token = text.flatMap(SignedToken::payload);
        Optional<SignedBadge> signed = token.or(() -> text).flatMap(SignedBadge::parse);
        Optional<JsonNode> badge = signed.map(it -> read(it.text()))
                .map(it -> token.isPresent() && it.has("vc") ? it.get("vc") : it)
                .filter(BadgeCheck::isBadge);
        return badge.map(said ->
                        new Result(token.isPresent() ? finding(said) : finding(signed.orElseThrow(), said), badge))
                .orElseGet(() -> new Result(BadgeFinding.UNREADABLE, badge));
    }

    /** Of a token: we make none. */
    private BadgeFinding finding(JsonNode badge) {
        return isOurs(badge) ? BadgeFinding.WRONG_KEY : BadgeFinding.FOREIGN_TOKEN;
    }

    private BadgeFinding finding(SignedBadge signed, JsonNode badge) {
        if (!isOurs(badge)) {
            return BadgeFinding.FOREIGN;
        }
        if (!issuer.isKnown(signed)) {
            return BadgeFinding.WRONG_KEY;
        }
        if (!hasOurContexts(badge) || !issuer.hasSigned(signed)) {
            return BadgeFinding.TAMPERED;
        }
        Optional<Serial> serial = new Result(BadgeFinding.UNKNOWN, Optional.of(badge)).serial();
        if (serial.isEmpty()) {
            return BadgeFinding.UNKNOWN;
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> registered(serial.get(), signed, badge));
        } catch (RuntimeException e) {
            LOG.errorf("The register could not be asked about a badge: %s", e.getMessage());
            return isExpired(badge) ? BadgeFinding.EXPIRED : BadgeFinding.NOT_CHECKED;
        }
    }

    private BadgeFinding registered(Serial serial, SignedBadge signed, JsonNode badge) {
        Optional<Registered> found = register.find(serial);
        if (found.isEmpty()) {
            return BadgeFinding.UNKNOWN;
        }
        return switch (found.get().standing()) {
            case REVOKED -> BadgeFinding.REVOKED;
            case SUPERSEDED -> BadgeFinding.SUPERSEDED;
            case EXPIRED -> BadgeFinding.EXPIRED;
            case ALTERED -> BadgeFinding.ALTERED;
            case VALID -> isExpired(badge) ? BadgeFinding.EXPIRED : whole(found.get(), signed);
        };
    }

    /** The signature covers the meaning; the register has the bytes. */
    private static BadgeFinding whole(Registered found, SignedBadge signed) {
        return signed.text().equals(found.certificate().credential) ? BadgeFinding.VALID : BadgeFinding.TAMPERED;
    }

    private boolean isOurs(JsonNode badge) {
        JsonNode named = badge.path("issuer");
        return issuer.did().equals(named.path("id").asText(named.asText()));
    }

    private static boolean isBadge(JsonNode document) {
        JsonNode type = document.path("type");
        return TYPES.contains(type.asText()) || texts(type).anyMatch(TYPES::contains);
    }

    private static boolean hasOurContexts(JsonNode badge) {
        return texts(badge.path("@context")).toList().equals(Issuer.CONTEXTS);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private boolean isExpired(JsonNode badge) {
        String until = badge.path("validUntil").asText();
        try {
            return !until.isEmpty() && Instant.parse(until).isBefore(clock.instant());
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static Optional<String> text(byte[] file) {
        if (BakedPng.isPng(file)) {
            return BakedPng.extract(file, SignedBadge.LONGEST);
        }
        String text = new String(file, StandardCharsets.UTF_8).strip();
        return text.startsWith("<") ? BakedSvg.extract(text, SignedBadge.LONGEST) : Optional.of(text);
    }

    private static JsonNode read(String json) {
        try {
            return FrozenJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Canonical JSON is JSON", e);
        }
    }
}
