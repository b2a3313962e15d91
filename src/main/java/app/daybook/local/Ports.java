package app.daybook.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("This machine has no free loopback port; stop some programs and start again.", e);
        }
    }

    static void requireFree(int port, String whose, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + ", meant for " + whose
                            + ", is in use; stop what listens there or choose another port, "
                            + "for example: mvn -Prun -D" + option + "=" + (port + 1000),
                    e);
        }
    }
}
