package app.daybook.badge;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/**
 * The keys of this issuer: one that signs, and those that signed before it, whose badges still verify. Read when the
 * application starts, which fails in one sentence while the folder is not in order: a certificate that is issued
 * without a badge never gets one.
 */
@Singleton
@Startup
public class KeyRing {

    private final SigningKey active;
    private final Map<String, PublicKey> keys = new TreeMap<>();

    @Inject
    KeyRing(BadgeConfig config) {
        this(config.keys());
    }

    /** @throws KeysNotInOrder if there is not exactly one private key, or a file is not a key or too open */
    KeyRing(Path folder) {
        List<SigningKey> secrets = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            throw KeysNotInOrder.none(folder);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
            for (Path file : files) {
                Key key = Pem.read(file);
                if (key instanceof EdECPrivateKey secret) {
                    secrets.add(SigningKey.of(secret));
                } else if (key instanceof PublicKey open) {
                    keys.put(Multikey.of(open), open);
                }
            }
            if (secrets.isEmpty()) {
                throw KeysNotInOrder.none(folder);
            }
            if (secrets.size() > 1) {
                throw KeysNotInOrder.several(folder);
            }
            active = secrets.get(0);
            keys.put(active.multikey(), Multikey.parse(active.multikey()));
        } catch (IOException e) {
            throw KeysNotInOrder.unreadable(folder, e);
        } catch (GeneralSecurityException e) {
            throw KeysNotInOrder.bad(folder, e);
        }
    }

    /** Of a folder that no service serves. */
    public static KeyRing in(Path folder) {
        return new KeyRing(folder);
    }

    /** The key that signs. */
    public SigningKey active() {
        return active;
    }

    /** All keys whose signatures count, the active one among them. */
    public List<String> multikeys() {
        return List.copyOf(keys.keySet());
    }

    /** The key that a proof names as its verification method, if it is one of the issuer's. */
    Optional<PublicKey> key(String method, DidWeb issuer) {
        String prefix = issuer.method("");
        return method.startsWith(prefix)
                ? Optional.ofNullable(keys.get(method.substring(prefix.length())))
                : Optional.empty();
    }
}
