package app.daybook.watch;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimeZoneDataTest {

    @Test
    void knowsHowOldItIsAtMost() {
        assertEquals(10, new TimeZoneData("2026a").months(YearMonth.of(2026, 11)));
        assertEquals(22, new TimeZoneData("2025a").months(YearMonth.of(2026, 11)));
        assertEquals(17, new TimeZoneData("2025f").months(YearMonth.of(2026, 11)));
        assertEquals(0, new TimeZoneData("2026z").months(YearMonth.of(2026, 11)));
    }
}
