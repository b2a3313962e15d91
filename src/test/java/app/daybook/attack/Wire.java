package app.daybook.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.restassured.RestAssured;

/** A connection that sends bytes as they are: a client library would tidy what these tests are about. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What came back; status 0 if the connection was closed without a word. */
    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final Socket socket;

    Wire() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    /** One request of lines that end as HTTP has them, and the whole answer until the connection closes. */
    static Answer ask(String... lines) throws IOException {
        return ask(new byte[0], lines);
    }

    static Answer ask(byte[] body, String... lines) throws IOException {
        try (Wire wire = new Wire()) {
            wire.send(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
            wire.send(body);
            return wire.answer();
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Everything until the other side closes, which it must. */
    Answer answer() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        in.transferTo(all);
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, "", text);
        }
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
