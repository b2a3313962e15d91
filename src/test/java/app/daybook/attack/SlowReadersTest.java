package app.daybook.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever asks without reading what comes back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SlowReadersTest {

    private static final String PAGE = "GET /courses/three-days/muscles HTTP/1.1\r\nHost: localhost\r\n";
    private static final int MANY = 6_000;

    /** In between, so that there is time to answer all who could be answered. */
    private static final int LOOKS = 400;
    private static final int MEGABYTES = 16;

    @Test
    void getNoMoreThanTheyTakeAndAllOfItInTheEnd() throws Exception {
        Wire.ask(PAGE.strip().split("\r\n"));
        long before = PlatformDependent.usedDirectMemory();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(socket));
            long most = 0;
            for (int i = 0; i < LOOKS; i++) {
                assertEquals(
                        200, Wire.ask("GET /about HTTP/1.1", "Host: localhost").status());
                most = Math.max(most, PlatformDependent.usedDirectMemory() - before);
            }
            assertTrue(most < (long) MEGABYTES << 20, most / 1024 + " KB wait for who reads nothing");
            assertEquals(MANY, answers(socket.getInputStream()));
            asking.get(20, TimeUnit.SECONDS);
        }
    }

    private static void ask(Socket socket) {
        try {
            byte[] one = (PAGE + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 1; i < MANY; i++) {
                socket.getOutputStream().write(one);
            }
            socket.getOutputStream().write((PAGE + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int answers(InputStream in) throws IOException {
        byte[] start = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
        int found = 0;
        int matched = 0;
        byte[] bytes = new byte[1 << 16];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            for (int i = 0; i < read; i++) {
                matched = bytes[i] == start[matched] ? matched + 1 : bytes[i] == start[0] ? 1 : 0;
                if (matched == start.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }
}
