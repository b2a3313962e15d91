package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import app.daybook.badge.BakedPng;
import app.daybook.badge.BakedSvg;
import app.daybook.badge.SignedBadge;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.document.OpenBadge;
import app.daybook.certificate.statement.CanonicalJson;
import app.daybook.certificate.statement.Serial;

/** Checks a badge file that somebody brings: signature first, then our register. Fetches nothing from anywhere. */
@Singleton
class BadgeCheck {

    private static final Logger LOG = Logger.getLogger(BadgeCheck.class);

    /** Characters of a badge's JSON; ours have about five thousand. */
    private static final int LONGEST = 64 * 1024;

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

    /** @param file JSON, or a PNG or SVG with the badge baked in */
    Result check(byte[] file) {
        Optional<SignedBadge> signed =
                text(file).filter(text -> text.length() <= LONGEST).flatMap(SignedBadge::parse);
        if (signed.isEmpty()) {
            return new Result(BadgeFinding.UNREADABLE, Optional.empty());
        }
        JsonNode badge = read(signed.get().text());
        return new Result(finding(signed.get(), badge), Optional.of(badge));
    }

    private BadgeFinding finding(SignedBadge signed, JsonNode badge) {
        JsonNode named = badge.path("issuer");
        if (!issuer.did().equals(named.path("id").asText(named.asText()))) {
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

    private static boolean hasOurContexts(JsonNode badge) {
        List<String> contexts = StreamSupport.stream(badge.path("@context").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return contexts.equals(Issuer.CONTEXTS);
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
            return BakedPng.extract(file, LONGEST);
        }
        String text = new String(file, StandardCharsets.UTF_8).strip();
        return text.startsWith("<") ? BakedSvg.extract(text) : Optional.of(text);
    }

    private static JsonNode read(String json) {
        try {
            return CanonicalJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Canonical JSON is JSON", e);
        }
    }
}
