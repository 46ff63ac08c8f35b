package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.FailPoint;
import stoa.systemtests.harness.ServerProcess;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Goods;
import stoa.systemtests.shop.Guest;
import stoa.systemtests.shop.Shop;

/**
 * Whatever is killed, at whatever moment: nothing that was acknowledged is lost, nothing happens twice, nothing stays
 * stuck. One server with short leases dies again and again on the same data; after each death the oracle looks.
 */
class KilledST {

    private static final Duration REST = Duration.ofSeconds(45);
    private static final Duration DECIDED = Duration.ofSeconds(60);

    private static final String COUNTED = """
            SELECT count(*) || ' products' FROM stoa_catalog.product_text WHERE slug LIKE '?-%'
            UNION ALL
            SELECT count(*) || ' levels, ' || sum(on_hand) || ' units, ' || (SELECT count(*) FROM stoa_order.stock_movement m
                     JOIN stoa_order.stock_level s ON s.id = m.stock_level_id WHERE s.sku LIKE '?-%') || ' movements'
              FROM stoa_order.stock_level WHERE sku LIKE '?-%'""";

    private static final List<String> ACKNOWLEDGED = Collections.synchronizedList(new ArrayList<>());
    private static final ServerProcess SERVER = new ServerProcess("killed")
            // none lives long enough to gain by what the second compiler does
            .with("JVM_ARGS", "-XX:TieredStopAtLevel=1")
            .with("STOA_DEMO", "true")
            .with("STOA_IDEMPOTENCY_LEASE_SECONDS", "6")
            .with("STOA_ORDER_PAYMENTS_PATIENCE_SECONDS", "3");

    private static Shop shop;
    private static Goods mug;

    @BeforeAll
    static void openTheShop() {
        SERVER.start();
        shop = new Shop(SERVER.stoa());
        mug = shop.sells("Immortal mug", 10_000);
    }

    @AfterAll
    static void closeTheShop() {
        SERVER.close();
    }

    @AfterEach
    void theServerStands() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.claim.after", "order.prepare.before", "order.prepare.after", "order.pay.before",
        "order.pay.after", "order.finalize.before", "order.finalize.after"})
    void killedWithinAnOrderTheRetryGetsTheOneOrder(String point) {
        var guest = ready();
        var request = request(guest, "card-ok");
        killedAt(point, () -> CompletableFuture.runAsync(() -> sendIntoTheDark(request)));
        decided(request).expect(201);
        soundAtRest();
        var order = decided(request).expect(201);
        shop.awaitStatus(order.json().path("id").asText(), "PLACED", DECIDED);
    }

    @Test
    void killedWithinAnOrderThatNobodyAsksForAgainItIsStillFinished() {
        var guest = ready();
        var before = orders();
        killedAt("order.pay.after", () -> CompletableFuture.runAsync(() -> sendIntoTheDark(request(guest, "card-ok"))));
        soundAtRest();
        assertEquals(before + 1, orders());
        assertEquals("ORDERED", guest.cartStatus());
    }

    @Test
    void killedBeforeTheReleaseTheCartIsFreeAllTheSame() {
        var guest = ready();
        var request = request(guest, "card-declined");
        killedAt("order.release.before", () -> CompletableFuture.runAsync(() -> sendIntoTheDark(request)));
        decided(request).expectProblem(409, "payment-declined");
        Await.until("the cart is ACTIVE", REST, () -> guest.cartStatus().equals("ACTIVE"));
        soundAtRest();
        decided(request(guest.withKey(guest.key() + "-again"), "card-ok")).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.outbox.before-send", "order.outbox.after-send", "cart.inbox.before-commit",
        "cart.inbox.after-commit", "catalog.inbox.before-commit", "catalog.inbox.after-commit"})
    void killedOnItsWayAnEventHasItsEffectOnce(String point) {
        var guest = ready();
        killedAt(point, () -> CompletableFuture.runAsync(() -> decided(request(guest, "card-ok")).expect(201)).join());
        soundAtRest();
        assertEquals("ORDERED", guest.cartStatus());
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog.outbox.before-send", "catalog.outbox.after-send", "order.inbox.before-commit",
        "order.inbox.after-commit", "catalog.import.before-commit", "catalog.import.after-commit"})
    void killedWithinAnImportItGoesOnAndEachThingIsCountedOnce(String point) {
        var mark = "killed-" + point.replace('.', '-');
        var job = new String[1];
        killedAt(point, () -> job[0] = imported(mark, 250));
        Await.until("the import is done", DECIDED, () -> job(job[0]).path("state").asText().equals("COMPLETED"));
        assertEquals(250, job(job[0]).path("done").asInt(), () -> job(job[0]).toString());
        assertEquals(0, job(job[0]).path("failed").asInt());
        Await.calm(REST, () -> Stream.of("250 products", "250 levels, 1250 units, 250 movements").filter(wanted ->
                !Database.of(SERVER.stoa()).rows(COUNTED.replace("?", mark)).contains(wanted)).toList());
        soundAtRest();
    }

    private static String imported(String mark, int products) {
        var csv = new StringBuilder("Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n");
        IntStream.range(0, products).forEach(i -> csv.append("%1$s-%2$d,Thing %2$d,%1$s-%2$d,1.00,5%n".formatted(mark, i)));
        var answer = SERVER.stoa().as("catalog-manager", "POST", Stoa.CATALOG + "/imports").body("text/csv", csv.toString()).send();
        return DoublesST.path(answer.expect(202).header("Location").orElseThrow());
    }

    private static JsonNode job(String location) {
        return SERVER.stoa().as("catalog-manager", "GET", location).send().expect(200).json();
    }

    @Test
    void aKilledPostgresIsRestartedAndTheServerGoesOnByItself() {
        var done = underLoad(() -> {
            SERVER.killPostgres();
            SERVER.restartPostgres();
        });
        assertTrue(done.size() > 8, done::toString);
        soundAtRest();
    }

    @Test
    void cutConnectionsLoseAndDoubleNothing() {
        var done = underLoad(() -> {
            for (int cut = 0; cut < 60; cut++) {
                Database.of(SERVER.stoa()).rows("""
                        SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity
                         WHERE usename LIKE 'stoa%' AND state <> 'idle' ORDER BY random() LIMIT 3) busy""");
                Await.pause(Duration.ofMillis(100));
            }
        });
        assertTrue(done.size() > 8, done::toString);
        soundAtRest();
    }

    @Test
    void killedUnderLoadEveryAcknowledgedOrderIsThere() {
        var done = underLoad(() -> {
            SERVER.kill();
            SERVER.start();
        });
        assertTrue(done.size() > 8, done::toString);
        soundAtRest();
    }

    @Test
    void aStoppedServerLeavesNoProcessAndKeepsItsOrders() {
        SERVER.stop();
        SERVER.start();
        soundAtRest();
    }

    /** Buyers buy all the while, asking again with their keys until each has an answer, and meanwhile it happens. */
    private static List<String> underLoad(Runnable disaster) {
        var guests = IntStream.range(0, 24).mapToObj(i -> ready()).toList();
        var requests = guests.stream().map(guest -> request(guest, "card-ok")).toList();
        var buyers = Executors.newFixedThreadPool(4);
        try {
            var answers = requests.stream().map(request -> CompletableFuture.supplyAsync(() -> decided(request), buyers)).toList();
            Await.until("the first is served", DECIDED, () -> answers.stream().anyMatch(CompletableFuture::isDone));
            disaster.run();
            return answers.stream().map(CompletableFuture::join).map(answer -> answer.expect(201).json().path("id").asText()).toList();
        } finally {
            buyers.shutdownNow();
        }
    }

    private static void killedAt(String name, Runnable trigger) {
        var point = FailPoint.armed(SERVER.stoa(), name);
        trigger.run();
        point.awaitReached();
        SERVER.kill();
        SERVER.start();
    }

    private static Guest ready() {
        return shop.aGuest().puts(1, mug.sku()).inCart().isReady();
    }

    private static Call request(Guest guest, String method) {
        return guest.order(method, guest.view().path("totals").path("grand"));
    }

    private static void sendIntoTheDark(Call request) {
        try {
            request.send();
        } catch (UncheckedIOException died) {
            return;
        }
    }

    /** A client that repeats its request until it has a definite answer, and remembers the order it was told. */
    private static Answer decided(Call request) {
        var answer = Await.value("a definite answer", DECIDED, () -> {
            try {
                return Optional.of(request.send()).filter(told -> told.status() < 500
                        && !(told.status() == 409 && told.code().equals("idempotency-in-flight")));
            } catch (UncheckedIOException died) {
                return Optional.empty();
            }
        });
        if (answer.status() < 300) {
            ACKNOWLEDGED.add(answer.json().path("id").asText());
        }
        return answer;
    }

    private static int orders() {
        return Integer.parseInt(Database.of(SERVER.stoa()).rows("SELECT count(*) FROM stoa_order.customer_order").get(0));
    }

    private static void soundAtRest() {
        var oracle = Oracle.of(Database.of(SERVER.stoa()));
        Await.calm(REST, oracle::faultsAtRest);
        assertEquals(List.of(), oracle.missing(ACKNOWLEDGED));
    }
}
