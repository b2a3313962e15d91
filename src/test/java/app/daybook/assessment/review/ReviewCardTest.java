package app.daybook.assessment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReviewCardTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final StudyDay DAY = new StudyDay(LocalTime.of(5, 0), AUCKLAND);
    /** The evening of March 10 in London, the morning of March 11 in Auckland. */
    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 2", "0.5, 1", "0.49, 1", "0, 1"})
    void comesBackSoonerTheWorseItWent(double grade, int days) {
        ReviewCard card = met(grade);
        assertEquals(LocalDate.of(2026, 3, 11).plusDays(days), card.dueOn);
        assertEquals(1, card.answers);
    }

    @Test
    void isAskedEverMoreSeldomWhileItIsKnown() {
        ReviewCard card = met(1);
        int before = 0;
        for (int review = 0; review < 5; review++) {
            LocalDate answered = card.dueOn;
            card.answer(1, DAY, noon(answered));
            int days = (int) (card.dueOn.toEpochDay() - answered.toEpochDay());
            assertTrue(days > before, days + " after " + before);
            before = days;
        }
        assertEquals(6, card.answers);
    }

    @Test
    void comesBackTomorrowWhenItWasForgottenHoweverWellItWasKnown() {
        ReviewCard card = met(1);
        card.answer(1, DAY, noon(card.dueOn));
        card.answer(1, DAY, noon(card.dueOn));
        assertTrue(card.stability > 20, "stability " + card.stability);
        LocalDate forgotten = card.dueOn;
        card.answer(0, DAY, noon(forgotten));
        assertEquals(forgotten.plusDays(1), card.dueOn);
        assertTrue(card.stability < 10, "stability " + card.stability);
    }

    @Test
    void skippingMovesItToTomorrowAndTellsNothingOfMemory() {
        ReviewCard card = met(0);
        double stability = card.stability;
        card.skip(DAY, noon(LocalDate.of(2026, 3, 20)));
        assertEquals(LocalDate.of(2026, 3, 21), card.dueOn);
        assertEquals(stability, card.stability);
        assertEquals(1, card.answers);
    }

    @Test
    void aClockSetBackIsTheSameDay() {
        ReviewCard card = met(1);
        card.answer(1, DAY, NOW.minusSeconds(200_000));
        assertEquals(2, card.answers);
    }

    private static ReviewCard met(double grade) {
        ReviewCard card = new ReviewCard();
        card.meet(grade, DAY, NOW);
        return card;
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(AUCKLAND).toInstant();
    }
}
