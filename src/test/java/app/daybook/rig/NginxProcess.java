package app.daybook.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine's nginx, with its files in a folder of its own. */
public final class NginxProcess implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            user %s;
            worker_processes auto;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 1024; }
            http {
            access_log off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 100000000;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            %s
            }
            """;

    private final Process process;

    private NginxProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param port where it listens, as {@code http} says
     * @param http what stands in the block of that name
     */
    public static NginxProcess start(Path program, Path folder, int port, String http)
            throws IOException, InterruptedException {
        Path configuration = Files.createDirectories(folder).resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(System.getProperty("user.name"), http));
        Process process = new ProcessBuilder(List.of(
                        program.toString(), "-p", folder.toString(), "-e", "error.log", "-c", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        NginxProcess nginx = new NginxProcess(process);
        nginx.await(port);
        return nginx;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void await(int port) throws InterruptedException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IllegalStateException("nginx did not start; its log lies beside its configuration.");
    }
}
