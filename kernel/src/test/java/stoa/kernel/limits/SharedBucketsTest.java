package stoa.kernel.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedBucketsTest {

    private static final String MIGRATION = "/db/kernel/V0003__create_limit_bucket.sql";

    @TempDir
    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static DataSource database;

    private final SharedBuckets here = new SharedBuckets(database);
    private final SharedBuckets there = new SharedBuckets(database);

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster")).setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(Redirect.DISCARD).setErrorRedirector(Redirect.DISCARD).start();
        database = postgres.getPostgresDatabase();
        try (var table = SharedBucketsTest.class.getResourceAsStream(MIGRATION)) {
            execute(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void twoServersCountTogetherAndExactly() throws InterruptedException, ExecutionException {
        var limit = new Limit("shared", 25, Duration.ofMinutes(5));
        var threads = Executors.newFixedThreadPool(8);
        int passed = 0;
        try {
            for (var call : threads.invokeAll(IntStream.range(0, 60).<Callable<Boolean>>mapToObj(i ->
                    () -> (i % 2 == 0 ? here : there).of(limit, "198.51.100.1").tryConsume(1)).toList())) {
                passed += call.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(25, passed);
        assertEquals(0, there.of(limit, "198.51.100.1").estimateAbilityToConsume(25).getRemainingTokens());
        assertTrue(there.of(limit, "198.51.100.2").tryConsume(1));
    }

    @Test
    void neitherAddressesNorAccountsAreStoredAsTheyAre() throws SQLException {
        here.of(new Limit("stored", 5, Duration.ofMinutes(5)), "198.51.100.77").tryConsume(1);
        assertEquals(0, count("id LIKE '%198.51%' OR encode(state, 'escape') LIKE '%198.51%'"));
    }

    @Test
    void aBucketIsForgottenWhenItIsFullAgain() throws SQLException, InterruptedException {
        var brief = new Limit("brief", 1, Duration.ofMillis(200));
        assertTrue(here.of(brief, "me").tryConsume(1));
        assertFalse(there.of(brief, "me").tryConsume(1));
        var lasting = new Limit("long", 1, Duration.ofMinutes(5));
        here.of(lasting, "me").tryConsume(1);
        int before = count("true");
        Thread.sleep(300);
        here.forget();
        assertEquals(before - 1, count("true"));
        assertTrue(there.of(brief, "me").tryConsume(1));
        assertFalse(there.of(lasting, "me").tryConsume(1));
    }

    private static int count(String condition) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM limit_bucket WHERE " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
