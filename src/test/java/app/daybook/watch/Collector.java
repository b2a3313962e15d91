package app.daybook.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A collector of traces on loopback (OTLP 1.5 over HTTP, as protobuf), which the application is told of. */
public final class Collector implements QuarkusTestResourceLifecycleManager {

    /** A span as it came over the wire. Field numbers are those of {@code opentelemetry/proto/trace/v1/trace.proto}. */
    record Told(String name, Map<String, String> attributes, int events) {}

    private static final BlockingQueue<Told> TOLD = new LinkedBlockingQueue<>();

    private HttpServer server;

    /** The next span, within half a minute; none if none comes. */
    static Told next() throws InterruptedException {
        return TOLD.poll(30, TimeUnit.SECONDS);
    }

    static void forget() {
        TOLD.clear();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", Collector::take);
        server.start();
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.endpoint",
                "http://localhost:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "100ms");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void take(HttpExchange exchange) throws IOException {
        boolean small = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (var body = small ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            for (UnknownFieldSet resource : parts(UnknownFieldSet.parseFrom(body), 1)) {
                for (UnknownFieldSet scope : parts(resource, 2)) {
                    parts(scope, 2).forEach(span -> TOLD.add(told(span)));
                }
            }
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Told told(UnknownFieldSet span) {
        Map<String, String> attributes = new TreeMap<>();
        for (UnknownFieldSet attribute : parts(span, 9)) {
            UnknownFieldSet value = parts(attribute, 2).get(0);
            attributes.put(
                    text(attribute, 1),
                    value.hasField(3) ? value.getField(3).getVarintList().toString() : text(value, 1));
        }
        return new Told(text(span, 5), attributes, parts(span, 11).size());
    }

    private static String text(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .findFirst()
                .orElse("");
    }

    private static List<UnknownFieldSet> parts(UnknownFieldSet message, int field) {
        List<UnknownFieldSet> parts = new ArrayList<>();
        for (ByteString part : message.getField(field).getLengthDelimitedList()) {
            try {
                parts.add(UnknownFieldSet.parseFrom(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }
}
