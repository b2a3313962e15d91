package app.daybook.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import com.openhtmltopdf.util.LogMessageId.LogMessageId1Param;
import com.openhtmltopdf.util.XRLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrinterLogTest {

    private static final LogMessageId1Param A_WARNING = LogMessageId1Param.values()[0];

    private static final String PAGE = """
            <html lang="en"><head><title>Page</title><meta name="subject" content="A page"/>
            <style>html { font-family: 'Daybook Sans' }</style></head><body>Words</body></html>
            """;

    private final List<String> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord heard) {
            said.add(heard.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Held, so that they are the same ones that the library gets. */
    private final List<Logger> loggers = List.of(
            Logger.getLogger("com.openhtmltopdf.load"),
            Logger.getLogger("com.openhtmltopdf.general"),
            Logger.getLogger("com.openhtmltopdf.match"),
            Logger.getLogger(PrinterLog.class.getName()));

    @BeforeEach
    void listen() {
        Printer.print(PAGE, document -> {});
        loggers.forEach(logger -> logger.addHandler(ear));
    }

    @AfterEach
    void leave() {
        loggers.forEach(logger -> logger.removeHandler(ear));
    }

    @Test
    void aPrintoutWritesNothingIntoTheLog() {
        Printer.print(PAGE, document -> {});

        assertEquals(List.of(), said);
    }

    @Test
    void ofAWarningTheLogHasTheKindAndNoWordOfThePrintout() {
        XRLog.log(Level.WARNING, A_WARNING, "Amélie Thériault");

        assertEquals(List.of("Printing: " + A_WARNING), said);
    }
}
