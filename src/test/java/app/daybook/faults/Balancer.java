package app.daybook.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import app.daybook.local.Ports;
import app.daybook.rig.NginxProcess;
import app.daybook.rig.Program;

/**
 * The machine's nginx before several nodes, as an operator would set it up: each request goes to the next node, or to
 * another if that one takes no connection. What was sent and not answered it does not send a second time.
 */
final class Balancer implements AutoCloseable {

    private static final String HTTP = """
            upstream nodes {
            %s
            }
            server {
              listen 127.0.0.1:%d;
              client_max_body_size 8m;
              location / {
                proxy_pass http://nodes;
                proxy_http_version 1.1;
                proxy_set_header Host $http_host;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_connect_timeout 3s;
                proxy_next_upstream error timeout;
              }
            }
            """;

    private final NginxProcess nginx;
    private final int port;

    /** @throws Row.CannotRun if there is no nginx */
    Balancer(Path folder, List<Integer> nodes) throws IOException, InterruptedException {
        Path program = Program.find("nginx")
                .orElseThrow(() -> new Row.CannotRun("nginx is not here (Debian: apt-get install nginx-light)"));
        port = Ports.free();
        String servers = nodes.stream()
                .map(node -> "server 127.0.0.1:" + node + " max_fails=0;")
                .collect(Collectors.joining("\n"));
        nginx = NginxProcess.start(program, folder, port, HTTP.formatted(servers, port));
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        nginx.close();
    }
}
