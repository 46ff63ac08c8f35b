package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.systemtests.harness.Await;

/**
 * How PostgreSQL runs every statement of a server that is used, with its true parameters, on 100,000 products, or on
 * as many as {@code -Dproducts=1000000} says. Each call comes so often that the driver has it prepared and PostgreSQL
 * may choose a plan for any parameters. Seen only by who runs it then: what timers delete once in an hour, such as old
 * messages and old idempotency keys; of account and notification their {@code SweepsIT} show it.
 */
@ExtendWith(SharedShop.class)
class PlansST {

    private static final int PRODUCTS = Integer.getInteger("products", 100_000);
    private static final int OFTEN = 12;
    /** The driver prepares a statement the fifth time; catalog's and cart's are planned for any parameters from the first. */
    private static final int PREPARED = 6;
    /** So long the timers are watched; the slowest that matters here comes every fifteen seconds. */
    private static final Duration TIMERS = Duration.ofSeconds(16);

    /** Statements that are meant to read everything, by what they begin with. */
    private static final Set<String> THOROUGH = Set.of(
            "WITH moved AS (SELECT stock_level_id AS id", // every minute: does each stock level agree with its ledgers?
            "SELECT count(*) AS length,"); // four times a minute: how many mails wait?

    /** A search counts the facets of all that it finds: so many nodes' rows of each. */
    private static final String SEARCH = "WITH RECURSIVE asked AS (";
    private static final int FACETS = 10;
    /** A misspelt word is compared with all words that are known. */
    private static final String CORRECTION = "WITH asked AS MATERIALIZED (";
    /** Suggestions look at all products whose names have the whole words, such as a colour. */
    private static final String SUGGESTIONS = "SELECT s.text, s.slug";

    /** More rows than this no page needs. */
    private static final long MANY = 5_000;
    /** More blocks, and more for each row, tell of a whole index that was read for a condition on a later column. */
    private static final long BLOCKS = 700;
    private static final long BLOCKS_A_ROW = 25;
    /** An import compares all new prices of its lines with all old ones: a trigger's rows have no index. */
    private static final String PRICES = "INSERT INTO price_history (price_list_id, variant_id, min_quantity, amount_minor)";
    /** Fewer different statements tell that something was not called. */
    private static final int STATEMENTS = 300;
    /** What nothing here reads or writes, and why. */
    private static final Map<String, String> UNUSED = Map.of(
            "dead_message", "no event fails for good",
            "job_error", "no line of an import fails",
            "import_file", "no import brings pictures",
            "order_discount", "there are no promotions yet");
    /** Exports and verifications that are not at their end. An erasure waits there until no more can come after it. */
    private static final String OPEN = """
            SELECT (SELECT count(*) FROM stoa_account.privacy_job WHERE kind = 'personal-data-export' AND state IN ('QUEUED', 'RUNNING'))
                 + (SELECT count(*) FROM stoa_account.audit_verification WHERE state IN ('QUEUED', 'RUNNING'))""";
    private static final Duration ANSWERED = Duration.ofMinutes(3);
    private static final int PRICES_A_PRODUCT = 4;
    private static final Duration UPLOADED = Duration.ofMinutes(1);
    private static final int IMPORTED = 60;
    private static final Logger LOG = System.getLogger(PlansST.class.getName());

    private static List<Plan> plans;

    @BeforeAll
    static void useTheShop() throws Exception {
        var database = SharedShop.database();
        phase("copying", () -> multiply(database));
        phase("filling", () -> Copies.fill(database));
        var watched = Plans.watch(database, SharedShop.log());
        phase("calling", PlansST::call);
        phase("importing", PlansST::takeIn);
        phase("watching timers", () -> Await.pause(TIMERS));
        plans = watched.read();
    }

    private static void phase(String name, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        LOG.log(Level.INFO, "{0} took {1} s", name, (System.nanoTime() - begun) / 1_000_000_000);
    }

    /** In two steps, as growth is measured: copies can be copied again. */
    private static void multiply(Database database) {
        var tenfold = new Dataset(10 * SharedShop.IMPORTED.products());
        Copies.multiply(database, SharedShop.IMPORTED, SharedShop.IMPORTED, 10);
        Copies.multiply(database, SharedShop.IMPORTED, tenfold, PRODUCTS / tenfold.products());
    }

    private static void call() {
        var data = new Dataset(PRODUCTS);
        var calls = new HotCalls(SharedShop.stoa(), data);
        var people = new PeopleCalls(SharedShop.stoa());
        var office = new OfficeCalls(SharedShop.stoa());
        try (var shop = new Shop("stoa", SharedShop.stoa().base(), data, SharedShop.pid()).walked()) {
            var random = new Random(1);
            for (int time = 0; time < OFTEN; time++) {
                for (var operation : Operation.SINGLE) {
                    operation.perform(shop, random);
                }
                if (time < PREPARED) {
                    calls.look();
                }
                calls.deal();
                people.deal();
                office.deal();
            }
            Await.until("all that was asked for is done", ANSWERED, () -> SharedShop.database().number(OPEN) == 0);
            people.fetch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** New prices for some goods, and some new goods. */
    private static void takeIn() {
        var imports = new PriceImport(SharedShop.stoa());
        imports.of(SharedShop.IMPORTED, 0, IMPORTED, 1);
        imports.of(new Dataset(PRODUCTS + IMPORTED), PRODUCTS, IMPORTED, 0);
        Await.until("all events are sent", UPLOADED, () -> SharedShop.database().unsent() == 0);
    }

    @Test
    void everyTableThatGrowsIsReadOrWritten() {
        var used = plans.stream().flatMap(plan -> plan.tables().stream()).collect(Collectors.toSet());
        assertEquals(UNUSED.keySet(), Tables.GROWING.stream().filter(table -> !used.contains(table)).collect(Collectors.toSet()));
        long different = plans.stream().map(Plan::statement).distinct().count();
        assertTrue(different >= STATEMENTS, () -> "only " + different + " statements");
    }

    @Test
    void everyTableIsKnownToGrowOrToStaySmall() {
        var tables = SharedShop.database().rows("SELECT DISTINCT tablename FROM pg_tables WHERE schemaname LIKE 'stoa\\_%'").stream()
                .map(row -> row.get(0)).toList();
        assertEquals(Set.of(), Tables.complaints(tables));
    }

    @Test
    void noStatementReadsATableThatGrowsFromEndToEnd() {
        assertNone(plan -> !plan.scanned().isEmpty());
    }

    @Test
    void noStatementGoesThroughMoreRowsThanItNeeds() {
        assertNone(plan -> plan.touched() > most(plan.statement().strip()));
    }

    private static long most(String statement) {
        if (statement.startsWith(SEARCH)) {
            return Math.max(MANY, (long) FACETS * new Dataset(PRODUCTS).hits());
        }
        if (statement.startsWith(CORRECTION)) {
            return Math.max(MANY, 2 * SharedShop.database().number("SELECT count(*) FROM stoa_catalog.search_word"));
        }
        if (statement.startsWith(PRICES)) {
            return Math.max(MANY, (long) PRICES_A_PRODUCT * PRICES_A_PRODUCT * IMPORTED * IMPORTED);
        }
        return statement.startsWith(SUGGESTIONS) ? Math.max(MANY, PRODUCTS / Dataset.COLOURS.size() * 2L) : MANY;
    }

    /** Of the products that have a word some are enough, though a GIN index reads all of them before a LIMIT holds. */
    @Test
    void aCorrectionReadsFewProducts() {
        assertNone(plan -> plan.statement().strip().startsWith(CORRECTION) && plan.touched("search_entry") > MANY);
    }

    @Test
    void noQueryReadsAWholeIndex() {
        assertNone(plan -> plan.statement().strip().startsWith("SELECT")
                && plan.blocks() > Math.max(BLOCKS, BLOCKS_A_ROW * plan.touched()));
    }

    private static void assertNone(Predicate<Plan> bad) {
        Map<String, Plan> found = new TreeMap<>();
        plans.stream().filter(plan -> THOROUGH.stream().noneMatch(plan.statement()::startsWith)).filter(bad)
                .forEach(plan -> found.putIfAbsent(plan.statement(), plan));
        assertEquals("", String.join("\n\n", found.values().stream().map(Plan::toString).toList()),
                found.size() + " of " + plans.stream().map(Plan::statement).distinct().count() + " statements");
    }
}
