package app.daybook.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordsTest {

    private final SetClock clock = new SetClock();
    private final Records records = new Records(clock);

    @Test
    void aFaultOfTheDatabaseIsRememberedForAWhile() {
        assertTrue(records.areWhy(new IllegalStateException(new SQLException("no room", "53100"))));
        assertTrue(records.failedLately());
        clock.now = clock.now.plusSeconds(31);
        assertFalse(records.failedLately());
    }

    @Test
    void whatTheRequestDidIsNoFaultOfTheDatabase() {
        assertFalse(records.areWhy(new IllegalStateException(new SQLException("there already", "23505"))));
        RollbackException refused = new RollbackException("not committed");
        refused.initCause(new SQLException("there already", "23505"));
        assertFalse(records.areWhy(new IllegalStateException(refused)));
        assertFalse(records.failedLately());
    }

    /** By a clock that jumped ahead, for example: whoever asks again is served, and the database is well. */
    @Test
    void aTransactionWhoseTimeWasOverIsTriedAgain() {
        assertTrue(records.areWhy(new IllegalStateException(new RollbackException("time is over"))));
        assertFalse(records.failedLately());
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyIll() {
        records.areWhy(new SQLException("no room", "53100"));
        clock.now = clock.now.minus(Duration.ofHours(1));
        assertFalse(records.failedLately());
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-05-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
