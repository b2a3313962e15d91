package app.daybook.faults;

import java.nio.channels.SocketChannel;
import java.util.List;

/** Five hundred clients that send their head, send their body, or read their page at a byte a second. */
final class SlowClients implements Fault {

    private static final int NUMBER = 500;
    private static final int EVERY_MILLIS = 1_000;
    private static final int KINDS = 3;
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";

    private Strangers strangers;
    private Thread dribble;
    private volatile boolean over;
    private String note = "";

    @Override
    public String name() {
        return "slow-clients";
    }

    @Override
    public void begin(Site site) throws Exception {
        strangers = Strangers.at(site.settings().port(), NUMBER);
        List<SocketChannel> all = strangers.all();
        for (int i = 0; i < all.size(); i++) {
            strangers.send(
                    all.get(i),
                    switch (i % KINDS) {
                        case 0 -> "GET " + Site.COURSE + HEAD + "X-Slow: ";
                        case 1 ->
                            "POST " + Site.COURSE + "/enrolments" + HEAD
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n";
                        default -> "GET " + Site.COURSE + "/muscles" + HEAD + "\r\n";
                    });
        }
        over = false;
        dribble = new Thread(() -> dribble(all), "dribble");
        dribble.setDaemon(true);
        dribble.start();
    }

    private void dribble(List<SocketChannel> all) {
        try {
            while (!over) {
                for (int i = 0; i < all.size(); i++) {
                    if (i % KINDS == KINDS - 1) {
                        strangers.sip(all.get(i));
                    } else {
                        strangers.send(all.get(i), "a");
                    }
                }
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void end(Site site) throws Exception {
        over = true;
        dribble.join();
        note = "; " + strangers.stillOpen() + " of " + NUMBER + " slow ones still connected";
        strangers.close();
    }

    @Override
    public String note() {
        return note;
    }
}
