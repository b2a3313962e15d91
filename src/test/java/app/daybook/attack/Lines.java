package app.daybook.attack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the application writes into its log meanwhile, of a level or above. */
final class Lines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler;

    private Lines(Level level) {
        handler = new Handler() {
            private final Formatter format = new SimpleFormatter();

            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= level.intValue()) {
                    lines.add(format.format(line));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
    }

    static Lines from(Level level) {
        return new Lines(level);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
