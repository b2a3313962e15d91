package app.daybook.attack.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One connection that sends thousands of requests and waits for no answer: it must be hung up on, and cost nothing. */
final class SentAhead implements Attacker {

    private static final int REQUESTS = 5_000;
    /** Ten times what a connection may have open: some are answered while others come. */
    private static final int BEARABLE = 1_000;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] ANSWER = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);

    private int answered;
    private boolean hungUp;

    @Override
    public String name() {
        return "requests sent ahead";
    }

    @Override
    public List<Finding> attack(Target target) throws Exception {
        URI address = URI.create(target.address());
        String request = "GET /about HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, request.repeat(REQUESTS)));
            count(socket.getInputStream());
            sending.join();
        }
        return hungUp && answered < BEARABLE
                ? List.of()
                : List.of(new Finding(name(), "anonymous", "GET /about", "all are answered: " + covered()));
    }

    private static void send(Socket socket, String requests) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(requests.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // Hung up on in the middle of it, as it should be; the answers are counted by who reads
        }
    }

    /** Counts heads of answers until the other side closes, or until all have come. */
    private void count(InputStream in) throws IOException {
        int met = 0;
        byte[] piece = new byte[64 * 1024];
        try {
            for (int read = in.read(piece); read >= 0 && answered < REQUESTS; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    met = piece[i] == ANSWER[met] ? met + 1 : piece[i] == ANSWER[0] ? 1 : 0;
                    if (met == ANSWER.length) {
                        answered++;
                        met = 0;
                    }
                }
            }
        } catch (SocketException e) {
            // Reset: what it sent was not read to the end
        }
        hungUp = answered < REQUESTS;
    }

    @Override
    public String covered() {
        return answered + " of " + REQUESTS + " answered, then " + (hungUp ? "hung up on" : "kept open");
    }
}
