package app.daybook;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AdvisoryTest {

    private static final String EXCEPTION = " | 2026-12-31 | we do not use it";

    @ParameterizedTest
    @CsvSource(textBlock = """
            io.netty:netty-codec-http, 4.1.130.Final, 2026-11-21, false, true
            io.netty:netty-codec-http, 4.1.138.Final, 2026-11-21, false, false
            io.netty:netty-codec-http, 4.1.139.Final, 2026-11-21, false, false
            io.netty:netty-codec-http, 4.1.99.Final,  2026-11-21, false, true
            io.netty:netty-codec-http, 4.2.1.Final,   2026-11-21, false, false
            io.netty.incubator:other,  1.0,           2026-11-21, false, false
            io.netty:netty-codec-http, 4.1.130.Final, 2026-12-31, true,  false
            io.netty:netty-codec-http, 4.1.130.Final, 2027-01-01, true,  true
            """)
    void forbidsOlderVersionsUntilTheyAreAcceptedNoMore(
            String artifact, String version, LocalDate release, boolean exception, boolean forbidden) {
        String line = "io.netty:* | 4.1.138.Final | CVE-2026-89044";
        assertEquals(forbidden, Advisory.of(exception ? line + EXCEPTION : line).forbids(artifact, version, release));
    }
}
