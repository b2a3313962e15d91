package app.daybook.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A mail server that speaks SMTP and answers some lines as it is told, for what a well-behaved one never says. */
final class StubbornServer implements AutoCloseable {

    private static final int DRIP_MILLIS = 50;

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final boolean drips;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** @param answers by the beginning of the line that they are given to; “.” is the end of a message */
    StubbornServer(Map<String, String> answers) throws IOException {
        this(answers, false);
    }

    /** One that says a byte now and then, and never comes to the end of its greeting. */
    static StubbornServer dripping() throws IOException {
        return new StubbornServer(Map.of(), true);
    }

    private StubbornServer(Map<String, String> answers, boolean drips) throws IOException {
        this.answers = answers;
        this.drips = drips;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                if (drips) {
                    drip(client.getOutputStream());
                } else {
                    talk(lines, client.getOutputStream());
                }
            } catch (IOException gone) {
                // The other side hung up
            }
        }
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('2');
                out.flush();
                Thread.sleep(DRIP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(BufferedReader lines, OutputStream out) throws IOException {
        say(out, "220 here");
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String answer = answer(line);
            data = answer.startsWith("354");
            say(out, answer);
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(one -> line.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
