package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.ServerProcess;
import stoa.systemtests.harness.Stoa;

/**
 * The real server with some goods, for all tests that look at its SQL: started when the first of them comes, stopped
 * after the last. Its PostgreSQL counts statements, and tells their plans when asked to. The tests come in any order,
 * so none may depend on how many products there are.
 */
final class SharedShop implements BeforeAllCallback {

    /** Products of the import. */
    static final Dataset IMPORTED = new Dataset(1_000);

    private static final Path FOLDER = Path.of(System.getProperty("stoa.servers", "target/servers"), "shared").toAbsolutePath();
    private static final Path PLANS = FOLDER.resolve("plans");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Logger LOG = System.getLogger(SharedShop.class.getName());

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(SharedShop.class, key -> new Running(), Running.class);
    }

    static Stoa stoa() {
        return running.server.stoa();
    }

    static long pid() {
        return running.server.pid();
    }

    static Database database() {
        return running.database;
    }

    /** Where PostgreSQL writes its log, one JSON object a line. */
    static Path log() {
        return PLANS.resolve("postgresql.json");
    }

    private static final class Running implements AutoCloseable {

        private final Database database = new Database(FOLDER.resolve("database"), settings(
                "shared_preload_libraries", "pg_stat_statements,auto_explain", "auto_explain.log_format", "json",
                "auto_explain.log_nested_statements", "on", "auto_explain.log_analyze", "on", "auto_explain.log_timing", "off", "auto_explain.log_buffers", "on",
                "logging_collector", "on", "log_destination", "jsonlog", "log_directory", PLANS.toString(),
                "log_filename", "postgresql.log", "log_rotation_size", "0", "max_wal_size", "8GB"));
        private final ServerProcess server = new ServerProcess("shared/stoa").with("STOA_DEMO", "false").with("STOA_DB_URL", database.url())
                .with("STOA_DB_CATALOG_PASSWORD", Database.passwordOf("catalog"))
                .with("STOA_DB_CART_PASSWORD", Database.passwordOf("cart"))
                .with("STOA_DB_ORDER_PASSWORD", Database.passwordOf("order"))
                .with("STOA_DB_ACCOUNT_PASSWORD", Database.passwordOf("account"))
                .with("STOA_DB_NOTIFICATION_PASSWORD", Database.passwordOf("notification"));

        /** @param settings names and values in turn */
        private static Map<String, String> settings(String... settings) {
            return IntStream.range(0, settings.length / 2).boxed().collect(Collectors.toMap(i -> settings[2 * i], i -> settings[2 * i + 1]));
        }

        Running() {
            server.start();
            takeIn(server.stoa());
        }

        private void takeIn(Stoa open) {
            for (var kind : Dataset.KINDS) {
                open.as("catalog-manager", "POST", Stoa.CATALOG + "/categories").json("{\"name\":\"" + kind + "\"}").send().expect(201);
            }
            var location = URI.create(open.as("catalog-manager", "POST", Stoa.CATALOG + "/imports").body("application/x-ndjson", goods())
                    .send().expect(202).header("Location").orElseThrow()).getPath();
            Await.until("the goods are imported", PATIENCE, () -> open.as("catalog-manager", "GET", location).send().expect(200).text()
                    .contains("\"COMPLETED\""));
            Await.until("every stock is told", PATIENCE, () -> database.number("""
                    SELECT count(*) FROM stoa_catalog.variant WHERE availability = 'IN_STOCK'""") == 2L * IMPORTED.products());
        }

        private static byte[] goods() {
            var file = FOLDER.resolve("goods.ndjson");
            IMPORTED.write(file);
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try (database; server) {
                LOG.log(Level.INFO, "The shared shop closes");
            }
        }
    }
}
