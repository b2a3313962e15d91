package app.daybook.admission;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecretsTest {

    private final Secrets secrets = new Secrets("a secret of thirty-two characters");

    @Test
    void eachThingHasItsOwnAndEveryNodeTheSame() {
        Set<String> all = new HashSet<>();
        int[] letters = new int[128];
        for (int thing = 0; thing < 20_000; thing++) {
            String secret = secrets.of("code " + thing);
            assertTrue(secret.matches("[0-9A-HJKMNP-TV-Z]{20}"), secret);
            assertTrue(all.add(secret));
            secret.chars().forEach(letter -> letters[letter]++);
        }
        // 400,000 letters of 32: each about 12,500 times, with a standard deviation of 110
        for (char letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
            assertTrue(Math.abs(letters[letter] - 12_500) < 700, letter + " " + letters[letter]);
        }
        assertEquals(secrets.of("code 1"), new Secrets("a secret of thirty-two characters").of("code 1"));
        assertNotEquals(secrets.of("code 1"), new Secrets("another of thirty-two characters!").of("code 1"));
    }

    @Test
    void isKnownHoweverItIsTyped() {
        assertEquals("01234-56789-ABCDE-FGHJK", Secrets.written("0123456789ABCDEFGHJK"));
        String digest = Secrets.digest("0123456789ABCDEFGHJK");
        assertEquals(digest, Secrets.digest(" o1234–56789 abcde-fghjk\t"));
        assertEquals(digest, Secrets.digest("OI23456789ABCDEFGHJK"));
        assertNotEquals(digest, Secrets.digest("0123456789ABCDEFGHJM"));
    }
}
