package app.daybook.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports. */
public final class Ports {

    /** Above what services are known by, and below what systems give to outgoing connections: Linux from 32768 on. */
    static final int LOWEST = 20_000;

    static final int HIGHEST = 32_767;

    private static final int TRIES = 200;

    private Ports() {}

    /**
     * A port that nobody uses at this moment, and that no outgoing connection is given before a program listens there,
     * which may be a minute later.
     */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("This machine has no free loopback port; stop some programs and start again.");
    }

    static void requireFree(int port, String whose, String option) {
        if (!isFree(port)) {
            throw new CannotStart("Port " + port + ", meant for " + whose
                    + ", is in use; stop what listens there or choose another port, "
                    + "for example: mvn -Prun -D" + option + "=" + (port + 1000));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
