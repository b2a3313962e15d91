package app.daybook.certificate.document;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import app.daybook.badge.Contexts;
import app.daybook.badge.DidWeb;
import app.daybook.badge.KeyRing;
import app.daybook.badge.SignedBadge;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Wording;
import app.daybook.web.WebSettings;

/** Who signs badges: its name on the web, its keys, its profile. */
@Singleton
@Startup
public class Issuer {

    /** In this order and no other, as Open Badges 3.0 asks (appendix B.1). */
    public static final List<String> CONTEXTS =
            List.of(Contexts.CREDENTIALS, Contexts.OPEN_BADGES, Contexts.EXTENSIONS);

    /** Of the picture. */
    public static final String PICTURE = "/issuer.png";

    private static final Pattern MAIL = Pattern.compile("[^\\s@/:]+@[^\\s@/:]+");

    private final KeyRing ring;
    private final URI address;
    private final String contact;
    private final DidWeb did;
    private final Verdicts verdicts = new Verdicts();

    Issuer(KeyRing ring, WebSettings settings) {
        this.ring = ring;
        this.contact = settings.contact();
        this.address = URI.create(settings.baseUrl());
        this.did = DidWeb.of(address);
    }

    public String did() {
        return did.id();
    }

    /** A public address of ours. */
    public String address(String path) {
        return address + path;
    }

    public SignedBadge sign(Map<String, Object> document, Instant at) {
        String method = did.method(ring.active().multikey());
        SignedBadge badge = SignedBadge.sign(FrozenJson.write(document), ring.active(), method, at);
        // The page after it asks at once
        verdicts.of(badge.text(), () -> true);
        return badge;
    }

    public boolean isKnown(String credential) {
        return SignedBadge.parse(credential).filter(this::isKnown).isPresent();
    }

    /** Whether a key of ours is named, whatever it signed. */
    public boolean isKnown(SignedBadge badge) {
        return badge.method().filter(this::isOurs).isPresent();
    }

    /** Whether what is stored is a badge that we signed; quick from the second time on. */
    public boolean hasSigned(String credential) {
        return verdicts.of(
                credential,
                () -> SignedBadge.parse(credential).filter(this::hasSigned).isPresent());
    }

    public boolean hasSigned(SignedBadge badge) {
        return badge.isSignedBy(ring, did);
    }

    /** Open Badges 3.0, Profile. A contact that is a page has no place in it. */
    public Map<String, Object> profile(String name) {
        Map<String, Object> profile = new TreeMap<>();
        profile.put("id", did.id());
        profile.put("type", List.of("Profile"));
        profile.put("name", name);
        profile.put("url", address.toString());
        profile.put("description", Wording.issuer(address.toString()));
        profile.put("image", Map.of("id", address(PICTURE), "type", "Image", "caption", name));
        if (MAIL.matcher(contact).matches()) {
            profile.put("email", contact);
        }
        return profile;
    }

    /** W3C Decentralized Identifiers 1.0: every key whose signatures count. */
    public Map<String, Object> didDocument() {
        List<Map<String, String>> methods = ring.multikeys().stream()
                .map(key -> Map.of(
                        "id", did.method(key), "type", "Multikey", "controller", did.id(), "publicKeyMultibase", key))
                .toList();
        return Map.of(
                "@context",
                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"),
                "id",
                did.id(),
                "verificationMethod",
                methods,
                "assertionMethod",
                ring.multikeys().stream().map(did::method).toList());
    }

    private boolean isOurs(String method) {
        return ring.multikeys().stream().map(did::method).anyMatch(method::equals);
    }
}
