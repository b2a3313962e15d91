package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import app.daybook.local.Ports;
import app.daybook.rig.NginxProcess;

/** The machine's nginx, serving one page from disk: what the same bytes cost without an application. */
final class Nginx implements AutoCloseable {

    private static final String HTTP = """
            default_type "text/html; charset=UTF-8";
            open_file_cache max=10;
            server {
              listen 127.0.0.1:%d;
              root %s;
              location = /small { add_header Content-Encoding gzip; }
            }
            """;

    private final NginxProcess process;
    private final int port;

    private Nginx(NginxProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(byte[] page, byte[] small, Path program, Path folder)
            throws IOException, InterruptedException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.write(pages.resolve("page"), page);
        Files.write(pages.resolve("small"), small);
        int port = Ports.free();
        return new Nginx(NginxProcess.start(program, folder, port, HTTP.formatted(port, pages)), port);
    }

    String address(boolean compressed) {
        return "http://127.0.0.1:" + port + (compressed ? "/small" : "/page");
    }

    @Override
    public void close() {
        process.close();
    }
}
