package app.daybook.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a provider knows: its people and their roles, the sessions that are open, and the keys it signs with. A test
 * says how old and how long-lived the tokens are that it gives.
 */
public final class Realm {

    private static final String CLIENT = "daybook";
    public static final String SECRET = "for-tests";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Signed in, or about to be. */
    private record Session(String sid, String person, String nonce, String challenge) {}

    final String address;
    private final RsaJsonWebKey key = key("first");
    private final RsaJsonWebKey otherKey = key("first");
    private final Map<String, Set<String>> people = new ConcurrentHashMap<>();
    private final Map<String, Session> codes = new ConcurrentHashMap<>();
    private final Map<String, Session> refreshTokens = new ConcurrentHashMap<>();
    private volatile Duration life;
    private volatile Duration age;
    private volatile Instant expiry;
    private volatile boolean strangersKey;
    private volatile Consumer<JsonObject> slip;

    Realm(String address) {
        this.address = address;
        forget();
    }

    /** Nobody is known, no session open; tokens are new and live for five minutes, as the realm of production has it. */
    void forget() {
        people.clear();
        codes.clear();
        refreshTokens.clear();
        tokens(Duration.ZERO, Duration.ofMinutes(5));
        strangersKey = false;
        slip = claims -> {};
    }

    /** Makes somebody known, or gives other roles from the next token on. */
    public void has(String person, String... roles) {
        people.put(person, Set.of(roles));
    }

    /** Shuts an account: no sign-in and no renewal any more. */
    void shutsOut(String person) {
        people.remove(person);
    }

    /** Of the tokens from now on: how long ago they were given, and how long they live since. */
    public void tokens(Duration givenAgo, Duration living) {
        age = givenAgo;
        life = living;
    }

    /** Signs from now on with a key that goes by the name of its own. */
    void signsWithAStrangersKey() {
        strangersKey = true;
    }

    /** Changes the claims of each ID token from now on. */
    void slips(Consumer<JsonObject> how) {
        slip = how;
    }

    /** When the last token runs out. */
    Instant expiry() {
        return expiry;
    }

    /** The sessions of a person that are open. */
    List<String> sessions(String person) {
        return refreshTokens.values().stream()
                .filter(session -> session.person.equals(person))
                .map(Session::sid)
                .distinct()
                .toList();
    }

    JsonObject keys() {
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray().add(new JsonObject(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
    }

    /** Where the browser goes with a code, or with a refusal. */
    URI signIn(Map<String, String> query) {
        String person = query.getOrDefault("login_hint", "");
        String back = query.get("redirect_uri") + "?state=" + URLEncoder.encode(query.get("state"), UTF_8);
        if (!people.containsKey(person)) {
            return URI.create(back + "&error=access_denied");
        }
        if (!CLIENT.equals(query.get("client_id")) || !"S256".equals(query.get("code_challenge_method"))) {
            return URI.create(back + "&error=invalid_request");
        }
        String code = random();
        codes.put(code, new Session(random(), person, query.get("nonce"), query.get("code_challenge")));
        return URI.create(back + "&code=" + code);
    }

    /** A code is taken once, and only from whoever knows what its challenge was made of (RFC 7636, section 4.6). */
    JsonObject exchange(Map<String, String> form) {
        Session session = codes.remove(form.getOrDefault("code", ""));
        return session == null || !session.challenge.equals(challenge(form.getOrDefault("code_verifier", "")))
                ? invalidGrant()
                : tokens(session);
    }

    JsonObject renew(Map<String, String> form) {
        Session session = refreshTokens.get(form.getOrDefault("refresh_token", ""));
        return session == null || !people.containsKey(session.person) ? invalidGrant() : tokens(session);
    }

    boolean end(String refreshToken) {
        Session session = refreshTokens.get(String.valueOf(refreshToken));
        return session != null
                && refreshTokens.values().removeIf(other -> other.sid().equals(session.sid()));
    }

    private JsonObject tokens(Session session) {
        String refreshToken = random();
        refreshTokens.put(refreshToken, session);
        JsonObject idToken = claims().put("typ", "ID")
                .put("sub", session.person)
                .put("sid", session.sid)
                .put("nonce", session.nonce)
                .put("name", "Called " + session.person)
                .put("email", session.person + "@example.org")
                .put("email_verified", true)
                .put("roles", new JsonArray(List.copyOf(people.get(session.person))));
        expiry = Instant.ofEpochSecond(idToken.getLong("exp"));
        slip.accept(idToken);
        return new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", life.minus(age).toSeconds())
                .put("id_token", signed(idToken))
                .put("access_token", signed(claims().put("typ", "Bearer").put("sub", session.person)))
                .put("refresh_token", refreshToken);
    }

    /**
     * Says that a session has ended (OpenID Connect Back-Channel Logout 1.0, section 2.4).
     *
     * @param how changes what it says
     */
    String logoutToken(String sid, Consumer<JsonObject> how) {
        JsonObject claims = claims().put("typ", "Logout")
                .put("jti", random())
                .put("sid", sid)
                .put("events", new JsonObject().put(EVENT, new JsonObject()));
        how.accept(claims);
        return signed(claims);
    }

    private JsonObject claims() {
        long given = Instant.now().minus(age).getEpochSecond();
        return new JsonObject()
                .put("iss", address)
                .put("aud", CLIENT)
                .put("azp", CLIENT)
                .put("iat", given)
                .put("exp", given + life.toSeconds());
    }

    private String signed(JsonObject claims) {
        try {
            RsaJsonWebKey signing = strangersKey ? otherKey : key;
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.encode());
            signature.setKey(signing.getPrivateKey());
            signature.setKeyIdHeaderValue(signing.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By basic authentication, or by fields. */
    static boolean isOurs(String authorization, Map<String, String> form) {
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        return basic.equals(authorization)
                || CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject invalidGrant() {
        return new JsonObject().put("error", "invalid_grant");
    }

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
