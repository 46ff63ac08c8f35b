package stoa.systemtests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A telemetry collector that takes traces by OTLP over HTTP and remembers them. */
public final class Collector implements AutoCloseable {

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The names of all spans of the trace, and of those that are linked with it. */
    public Collection<String> namesIn(String traceId) {
        return spans.stream().filter(span -> hex(span.getTraceId().toByteArray()).equals(traceId)
                        || span.getLinksList().stream().anyMatch(link -> hex(link.getTraceId().toByteArray()).equals(traceId)))
                .map(span -> span.getKind().name().replace("SPAN_KIND_", "") + " " + span.getName()).sorted().toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange; var body = exchange.getRequestBody()) {
            if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
                ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(resource ->
                        resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
            } else {
                body.readAllBytes();
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
