package app.daybook.printing;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import org.jboss.logging.Logger;

/**
 * What the library of printing has to say, in the application's own log. By itself it writes fifteen lines of each
 * printout past it. Of a warning its kind is told and no more: the rest may be words of the printout.
 */
final class PrinterLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(PrinterLog.class);

    private PrinterLog() {}

    static void use() {
        XRLog.setLoggerImpl(new PrinterLog());
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWarning(diagnostic.getLevel()) || LOG.isDebugEnabled();
    }

    @Override
    public void log(Diagnostic diagnostic) {
        if (isWarning(diagnostic.getLevel())) {
            LOG.warnf("Printing: %s", diagnostic.getLogMessageId().getEnum());
        }
        LOG.debug(diagnostic.getFormattedMessage(), diagnostic.getError());
    }

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable error) {
        if (isWarning(level)) {
            LOG.warnf("Printing: %s", where);
        }
        LOG.debug(message, error);
    }

    /** The levels are those of the category of this class. */
    @Override
    public void setLevel(String logger, Level level) {}

    private static boolean isWarning(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
