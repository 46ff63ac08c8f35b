package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.ServerProcess;
import stoa.systemtests.harness.Stoa;

/** Both servers with the same goods on one PostgreSQL, ready to be measured; the floor's starts when it is asked for. */
final class Bench implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("stoa.servers", "target/servers")).toAbsolutePath();
    private static final Path LIBERTY = Path.of(System.getProperty("stoa.liberty", "target/liberty/wlp")).toAbsolutePath();
    private static final Duration IMPORTED = Duration.ofMinutes(20);

    private final Database database;
    private final ServerProcess server;
    private final Dataset data;
    private final Shop stoa;
    private final PriceImport priceImport;
    private final Duration start;
    private final Duration imported;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Idle> idle = new HashMap<>();
    private FloorProcess floorServer;
    private Shop floor;

    Bench(Dataset data) {
        this.data = data;
        database = new Database(FOLDER.resolve("database"));
        server = new ServerProcess("stoa").with("STOA_DEMO", "false").with("STOA_DB_URL", database.url())
                .with("STOA_DB_CATALOG_PASSWORD", Database.passwordOf("catalog"))
                .with("STOA_DB_CART_PASSWORD", Database.passwordOf("cart"))
                .with("STOA_DB_ORDER_PASSWORD", Database.passwordOf("order"))
                .with("STOA_DB_ACCOUNT_PASSWORD", Database.passwordOf("account"))
                .with("STOA_DB_NOTIFICATION_PASSWORD", Database.passwordOf("notification"));
        server.start();
        imported = takeIn(data, server.stoa());
        server.stop();
        start = server.start();
        priceImport = new PriceImport(server.stoa());
        stoa = stoa(data);
    }

    Database database() {
        return database;
    }

    Shop stoa() {
        return stoa;
    }

    /** Stoa's server, for those who know that it has other goods by now. */
    Shop stoa(Dataset grown) {
        return new Shop("stoa", server.stoa().base(), grown, server.pid()).walked();
    }

    /** Stoa's server for its staff. */
    Stoa staffed() {
        return server.stoa();
    }

    Shop floor() {
        if (floor == null) {
            database.layFloor();
            floorServer = new FloorProcess(LIBERTY, FOLDER.resolve("floor"), database.url());
            floor = new Shop("floor", floorServer.base(), data, floorServer.pid()).walked();
        }
        return floor;
    }

    Dataset data() {
        return data;
    }

    /** In turn: floor, Stoa. */
    List<Shop> shops() {
        return List.of(floor(), stoa);
    }

    /** Prices of this shop's goods that change until it is closed: an import for Stoa, SQL for the floor. */
    PriceChanges priceChanges(Shop shop) {
        return new PriceChanges(data, shop == floor ? new PriceUpdate(database, priceImport::last) : priceImport).begun();
    }

    /** What a server needs while nobody asks for anything: looked at once, before its first round. */
    Idle idle(Shop shop) {
        return idle.computeIfAbsent(shop.name(), unused -> Idle.of(database, shop));
    }

    /** Takes down that something was not as it has to be, and lets the others go on. */
    void wrong(String told) {
        wrong.add(told);
    }

    /** What was not as it has to be. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** From the launch to ready, with the data there. */
    Duration start() {
        return start;
    }

    /** From the upload to the last stock. */
    Duration imported() {
        return imported;
    }

    private Duration takeIn(Dataset data, Stoa open) {
        for (var kind : Dataset.KINDS) {
            open.as("catalog-manager", "POST", Stoa.CATALOG + "/categories").json("{\"name\":\"" + kind + "\"}").send().expect(201);
        }
        var file = FOLDER.resolve("dataset.ndjson");
        data.write(file);
        var begun = Instant.now();
        var location = URI.create(upload(open, file)).getPath();
        Await.until("the goods are imported", IMPORTED, () -> open.as("catalog-manager", "GET", location).send().expect(200).text()
                .contains("\"COMPLETED\""));
        Await.until("every stock is told", IMPORTED, () -> database.number("""
                SELECT count(*) FROM stoa_catalog.variant WHERE availability = 'IN_STOCK'""") == 2L * data.products());
        return Duration.between(begun, Instant.now());
    }

    private static String upload(Stoa open, Path file) {
        try {
            return open.as("catalog-manager", "POST", Stoa.CATALOG + "/imports")
                    .body("application/x-ndjson", new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .send().expect(202).header("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes each, whatever becomes of the others. */
    @Override
    public void close() throws Exception {
        try (database; server; stoa; var started = floorServer) {
            if (floor != null) {
                floor.close();
            }
        }
    }
}
