package app.daybook.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import app.daybook.local.Ports;

/** The machine's nginx, serving one page from disk: what the same bytes cost without an application. */
final class Nginx implements AutoCloseable {

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
              default_type "text/html; charset=UTF-8";
              open_file_cache max=10;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              server {
                listen 127.0.0.1:%d;
                root %s;
                location = /small { add_header Content-Encoding gzip; }
              }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(byte[] page, byte[] small, Path program, Path folder)
            throws IOException, InterruptedException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.write(pages.resolve("page"), page);
        Files.write(pages.resolve("small"), small);
        int port = Ports.free();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(System.getProperty("user.name"), port, pages));
        Process process = new ProcessBuilder(List.of(
                        program.toString(), "-p", folder.toString(), "-e", "error.log", "-c", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.await();
        return nginx;
    }

    String address(boolean compressed) {
        return "http://127.0.0.1:" + port + (compressed ? "/small" : "/page");
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

    private void await() throws InterruptedException {
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
