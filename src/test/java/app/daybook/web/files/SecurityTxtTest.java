package app.daybook.web.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SecurityTxtTest {

    private static final Optional<LocalDate> UNTIL = Optional.of(LocalDate.of(2027, 6, 30));
    private static final Instant BEFORE = Instant.parse("2027-06-30T23:59:59Z");

    @ParameterizedTest
    @CsvSource({
        "security@example.org, mailto:security@example.org",
        "mailto:security@example.org, mailto:security@example.org",
        "https://example.org/report, https://example.org/report",
        "tel:+1-201-555-0123, tel:+1-201-555-0123"
    })
    void namesWhomToTellAndUntilWhen(String written, String contact) {
        assertEquals(
                Optional.of("Contact: " + contact + "\nExpires: 2027-07-01T00:00:00Z\nPreferred-Languages: en\n"
                        + "Canonical: https://learn.example.org/.well-known/security.txt\n"),
                text(Optional.of(written), UNTIL, BEFORE));
    }

    @Test
    void isNotThereWithoutAContactADayOrAfterIt() {
        assertEquals(Optional.empty(), text(Optional.empty(), UNTIL, BEFORE));
        assertEquals(Optional.empty(), text(Optional.of("security@example.org"), Optional.empty(), BEFORE));
        assertEquals(Optional.empty(), text(Optional.of("security@example.org"), UNTIL, BEFORE.plusSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody", "http://example.org", "javascript:alert(1)", "a@b\nContact: c@d", "a b@c", "@"})
    void refusesWhatLeadsNowhere(String contact) {
        assertThrows(IllegalArgumentException.class, () -> text(Optional.of(contact), UNTIL, BEFORE));
    }

    private static Optional<String> text(Optional<String> contact, Optional<LocalDate> until, Instant now) {
        return SecurityTxt.text(contact, until, "https://learn.example.org", now);
    }
}
