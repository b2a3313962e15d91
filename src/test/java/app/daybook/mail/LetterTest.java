package app.daybook.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.learner.Mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LetterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "robin@example.org\r\nRCPT TO:<victim@example.org>",
                "robin@example.org\nBcc: victim@example.org",
                "robin@example.org,victim@example.org",
                "Robin <robin@example.org>",
                "robin@example.org>",
                "\"robin tremblay\"@example.org",
                "robin\u760D\u760A@example.org",
                "robin@exämple.org",
                "robin@",
                "@example.org",
                "robin@-example.org",
                "robin..t@example.org",
                ""
            })
    void whatIsNoPlainAddressIsNoMailbox(String text) {
        assertEquals(Optional.empty(), Mailbox.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"robin@example.org", "r.t+daybook@mail.example.org", "o'neil@localhost"})
    void whatIsPlainIsOne(String text) {
        assertEquals(text, Mailbox.of(text).orElseThrow().text());
    }

    @Test
    void aNameThatWouldEndAHeaderIsOneLine() {
        Letter letter = letter("Eve\r\nBcc: victim@example.org\u2028\u202Ex", "A\u0000B\n\n" + "c".repeat(500));
        assertEquals("Eve Bcc: victim@example.org x", letter.name());
        assertTrue(letter.subject().startsWith("A B c"), letter.subject());
        assertEquals(200, letter.subject().length());
    }

    /** Of a sign that takes two chars never one half is kept. */
    @Test
    void aLongNameIsCutBetweenSigns() {
        String cut = letter("\uD83D\uDE00".repeat(150), "").name();
        assertTrue(cut.codePoints().noneMatch(sign -> sign >= 0xD800 && sign < 0xE000), cut);
    }

    private static Letter letter(String name, String subject) {
        return new Letter(UUID.randomUUID(), name, new Mailbox("eve@example.org"), subject, "", "", Optional.empty());
    }

    @Test
    void failuresAreWaitedForTwiceAsLongEachWithinABound() {
        Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
        assertEquals(
                "[1, 2, 4, 8, 16, 32, 60, 60]",
                IntStream.rangeClosed(1, 8)
                        .mapToLong(failures -> backoff.after(failures).toMinutes())
                        .boxed()
                        .toList()
                        .toString());
        assertEquals(Duration.ofHours(1), backoff.after(Integer.MAX_VALUE));
    }
}
