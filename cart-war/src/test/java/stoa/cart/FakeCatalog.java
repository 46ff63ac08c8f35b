package stoa.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import stoa.kernel.json.Json;

/** A small real catalog over HTTP, with the faults of a large one. */
public final class FakeCatalog {

    /** How it behaves. */
    public enum Mood { WELL, BROKEN, SILENT }

    private final HttpServer server;
    private final Map<String, String> prices = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile Mood mood = Mood.WELL;

    private FakeCatalog(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static FakeCatalog start() {
        try {
            var catalog = new FakeCatalog(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500));
            catalog.server.createContext("/api/v1/catalog/internal/variants", catalog::answer);
            catalog.server.setExecutor(Executors.newCachedThreadPool(FakeCatalog::daemon));
            catalog.server.start();
            return catalog;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fake catalog");
        thread.setDaemon(true);
        return thread;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param price in every currency */
    public void sells(String sku, String price) {
        prices.put(sku, price);
    }

    public void drops(String sku) {
        prices.remove(sku);
    }

    public void is(Mood next) {
        silence.countDown();
        silence = new CountDownLatch(next == Mood.SILENT ? 1 : 0);
        mood = next;
    }

    public int calls() {
        return calls.get();
    }

    private void answer(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        var query = Json.tree(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var items = Json.mapper().createArrayNode();
        prices.forEach((sku, price) -> {
            var id = UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8)).toString();
            if (query.path("skus").toString().contains('"' + sku + '"') || query.path("ids").toString().contains(id)) {
                items.add(variant(id, sku, price, query.path("currency").asText()));
            }
        });
        var body = Json.write(Map.of("items", items)).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(mood == Mood.BROKEN ? 500 : 200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private static JsonNode variant(String id, String sku, String price, String currency) {
        var variant = Json.mapper().createObjectNode().put("variantId", id).put("sku", sku).put("productId", id)
                .put("productSlug", "mug").put("name", "Mug").put("taxClass", "standard")
                .put("inventoryPolicy", "TRACKED").put("availability", "IN_STOCK").put("somethingNew", true);
        variant.putObject("options").put("Size", "M").put("Color", "Blue");
        variant.putObject("price").put("amount", price).put("currency", currency);
        return variant;
    }
}
