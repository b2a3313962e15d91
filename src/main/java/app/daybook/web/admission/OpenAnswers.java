package app.daybook.web.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.netty.channel.Channel;

/**
 * The bytes of answers in memory that nobody has taken yet. There is room for so many; where there is none left, the
 * connection that has been taking longest gives way, so that whoever reads at an honest pace goes on.
 */
final class OpenAnswers {

    private final long most;
    private final Map<Channel, Long> sending = new LinkedHashMap<>();
    private long bytes;

    OpenAnswers(long most) {
        this.most = most;
    }

    void add(Channel connection, long more) {
        overdue(connection, more).forEach(Channel::close);
    }

    private synchronized List<Channel> overdue(Channel connection, long more) {
        sending.merge(connection, more, Long::sum);
        bytes += more;
        List<Channel> overdue = new ArrayList<>();
        long left = bytes;
        for (Map.Entry<Channel, Long> each : sending.entrySet()) {
            if (left <= most) {
                break;
            }
            overdue.add(each.getKey());
            left -= each.getValue();
        }
        return overdue;
    }

    /** Taken, or given up with its connection. */
    synchronized void remove(Channel connection, long taken) {
        bytes -= taken;
        sending.computeIfPresent(connection, (same, open) -> open > taken ? open - taken : null);
    }
}
