package app.daybook.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    @Test
    void areNoneThatAnOutgoingConnectionMayTakeBeforeAProgramListens() throws IOException {
        for (int i = 0; i < 100; i++) {
            int port = Ports.free();
            assertTrue(port >= Ports.LOWEST && port <= Ports.HIGHEST, port + " is given to connections");
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void aTakenOneIsNamedWithTheOptionForAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            CannotStart refused = assertThrows(CannotStart.class, () -> Ports.requireFree(port, "the pages", "port"));
            assertTrue(refused.getMessage().contains("Port " + port), refused.getMessage());
            assertTrue(refused.getMessage().contains("-Dport=" + (port + 1000)), refused.getMessage());
            assertNotEquals(port, Ports.free());
        }
    }
}
