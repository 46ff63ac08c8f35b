package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;

/**
 * How many SQL statements each request needs: never more for more rows, and never more than the limits below. What
 * they are is written to {@code target/statements.md}.
 */
@ExtendWith(SharedShop.class)
class StatementsST {

    private static final Path TOLD = Path.of("target", "statements.md");
    /** Longer than a cart believes what catalog told it of its lines. */
    private static final Duration IDLE = Duration.ofSeconds(6);
    private static final Duration CALM = Duration.ofMinutes(1);
    private static final int MANY = 50;

    private static final Map<Integer, List<Guest>> STALE = new LinkedHashMap<>();
    private static final Map<Integer, Guest> FRESH = new LinkedHashMap<>();

    private static Stoa stoa;
    private static Statements statements;

    /**
     * A request of several sizes.
     *
     * @param most statements that it may need, whatever the size
     * @param call makes the request of a size; the second number tells its repetitions apart
     */
    private record Sized(String name, int most, int status, List<Integer> sizes, BiFunction<Integer, Integer, Call> call) { }

    private static final List<Integer> PAGES = List.of(1, 20, 100);
    private static final List<Integer> CARTS = List.of(1, 5, 20);

    private static List<Sized> requests() {
        return List.of(
                new Sized("list", 1, 200, PAGES, (size, time) -> stoa.get(Stoa.CATALOG + "/products?category=shoe&limit=" + size)),
                new Sized("list of all", 1, 200, PAGES, (size, time) -> stoa.get(Stoa.CATALOG + "/products?limit=" + size)),
                new Sized("detail", 1, 200, List.of(2, MANY), (size, time) -> stoa.get(Stoa.CATALOG + "/products/" + ofVariants(size))),
                new Sized("variants", 2, 200, List.of(2, MANY), (size, time) ->
                        stoa.get(Stoa.CATALOG + "/products/" + ofVariants(size) + "/variants?limit=100")),
                new Sized("some variants", 1, 200, PAGES, (size, time) -> stoa.get(Stoa.CATALOG + "/variants?skus=" + skus(size))),
                new Sized("search", 1, 200, PAGES, (size, time) -> stoa.get(Stoa.CATALOG + "/search?q=red&limit=" + size)),
                new Sized("suggestions", 1, 200, List.of(1), (size, time) -> stoa.get(Stoa.CATALOG + "/search/suggestions?q=red")),
                new Sized("cart create", 2, 201, List.of(1), (size, time) -> new Guest(stoa).opens()),
                new Sized("cart read", 1, 200, CARTS, (size, time) -> FRESH.get(size).reads()),
                new Sized("cart read after a while", 4, 200, CARTS, (size, time) -> STALE.get(size).get(time).reads()),
                new Sized("cart patch", 4, 200, CARTS, (size, time) -> FRESH.get(size).tells("ada" + time + "@example.com")),
                new Sized("cart shipping options", 1, 200, CARTS, (size, time) -> FRESH.get(size).options()),
                new Sized("cart change line", 4, 200, CARTS, (size, time) -> FRESH.get(size).changes(line(FRESH.get(size)), 2 + time)),
                new Sized("cart add line", 5, 201, CARTS, (size, time) -> FRESH.get(size).adds(SharedShop.IMPORTED.sku(500 + time, 0))),
                new Sized("hold", 6, 201, CARTS, (size, time) -> FRESH.get(size).holds()),
                new Sized("order", 35, 201, List.of(1, 2, 20), (size, time) -> Guest.ready(stoa, size, 30 * time).orders()),
                new Sized("stock levels", 1, 200, PAGES, (size, time) -> staff("/stock-levels?limit=" + size)),
                new Sized("stock levels of skus", 1, 200, PAGES, (size, time) -> staff("/stock-levels?limit=100&sku=" + skus(size))),
                new Sized("stock movements", 1, 200, PAGES, (size, time) -> staff("/stock-movements?limit=" + size)),
                new Sized("stock count", 9, 200, PAGES, (size, time) -> counted(size, time)),
                new Sized("orders", 2, 200, PAGES, (size, time) -> staff("?limit=" + size)));
    }

    @BeforeAll
    static void prepare() throws IOException {
        stoa = SharedShop.stoa();
        Files.deleteIfExists(TOLD);
        makeManyVariants();
        for (int size : CARTS) {
            STALE.put(size, IntStream.range(0, Statements.REPETITIONS).mapToObj(time -> Guest.withLines(stoa, size, 30 * time)).toList());
        }
        Await.until("all events are sent", CALM, () -> SharedShop.database().unsent() == 0);
        Database.CONTEXTS.forEach(context -> List.of("relay", "audit").forEach(lease -> hold(context, lease)));
        statements = Statements.besides(SharedShop.database(), () -> Await.pause(IDLE));
        for (int size : CARTS) {
            FRESH.put(size, Guest.ready(stoa, size, 0));
        }
    }

    @AfterAll
    static void freeLeases() {
        Database.CONTEXTS.forEach(context -> SharedShop.database().execute("DELETE FROM stoa_" + context
                + ".lease WHERE name IN ('relay', 'audit')"));
    }

    @TestFactory
    Stream<DynamicTest> noRequestNeedsMoreStatementsForMoreRows() {
        return requests().stream().map(request -> DynamicTest.dynamicTest(request.name(), () -> check(request)));
    }

    private static void check(Sized request) {
        var needed = new LinkedHashMap<Integer, Map<String, Long>>();
        for (var size : request.sizes()) {
            needed.put(size, statements.of(request.status(), time -> request.call().apply(size, time)));
        }
        tell(request, needed);
        var fewest = needed.get(request.sizes().get(0));
        var sums = needed.values().stream().map(statements -> Statements.whole(statements, fewest)).toList();
        assertEquals(1, sums.stream().distinct().count(), () -> request.name() + " of " + request.sizes() + " needs " + sums + " statements: " + needed);
        assertTrue(sums.get(0) <= request.most(), () -> request.name() + " needs " + sums.get(0) + " statements: " + needed);
    }

    private static void tell(Sized request, Map<Integer, Map<String, Long>> needed) {
        var text = new StringBuilder();
        needed.forEach((size, texts) -> {
            text.append("\n## ").append(request.name()).append(", ").append(size).append(": ").append(Statements.sum(texts)).append("\n\n");
            texts.forEach((statement, calls) -> text.append("- ").append(calls).append(" × `").append(statement.replaceAll("\\s+", " ").strip()).append("`\n"));
        });
        try {
            Files.writeString(TOLD, (Files.exists(TOLD) ? Files.readString(TOLD) : "") + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a lease away from the server's relay or its writer of the audit, as another server would. */
    private static void hold(String context, String lease) {
        SharedShop.database().execute("""
                INSERT INTO stoa_%s.lease (name, holder, held_until) VALUES ('%s', '%s', clock_timestamp() + interval '1 hour')
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until"""
                .formatted(context, lease, UUID.randomUUID()));
    }

    private static void makeManyVariants() {
        var variants = IntStream.range(0, MANY).mapToObj(i -> Map.of("sku", "MANY-" + i, "options", Map.of("Size", "No " + i), "quantity", 9,
                "prices", List.of(Map.of("amount", "9.00", "currency", "USD")))).toList();
        stoa.as("catalog-manager", "POST", Stoa.CATALOG + "/products").json(Map.of("slug", ofVariants(MANY), "name", "Of many",
                "options", List.of("Size"), "variants", variants)).send().expect(201);
    }

    private static String ofVariants(int count) {
        return count == MANY ? "of-many" : SharedShop.IMPORTED.slug(0);
    }

    private static String skus(int count) {
        return IntStream.range(0, count).mapToObj(i -> SharedShop.IMPORTED.sku(i, 0)).collect(Collectors.joining(","));
    }

    private static String line(Guest guest) {
        return lines(guest).path(0).path("id").asText();
    }

    private static JsonNode lines(Guest guest) {
        return guest.reads().send().expect(200).json().path("lines");
    }

    private static Call staff(String below) {
        return stoa.as("order-manager", "GET", Stoa.ORDERS + below);
    }

    private static Call counted(int size, int time) {
        return stoa.as("order-manager", "POST", Stoa.ORDERS + "/stock-levels/batch").json(Map.of("items", IntStream.range(0, size)
                .mapToObj(i -> Map.of("sku", SharedShop.IMPORTED.sku(i, 1), "onHand", 999_000 + time)).toList()));
    }
}
