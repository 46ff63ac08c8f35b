package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.systemtests.harness.Await;

/**
 * How PostgreSQL runs every statement of a server that is used, with its true parameters, on 100,000 products, or on
 * as many as {@code -Dproducts=1000000} says. Each call comes so often that the driver has it prepared and PostgreSQL
 * may choose a plan for any parameters.
 */
@ExtendWith(SharedShop.class)
class PlansST {

    private static final int PRODUCTS = Integer.getInteger("products", 100_000);
    private static final int OFTEN = 12;
    /** So long the timers are watched; the slowest that matters here comes every ten seconds. */
    private static final Duration TIMERS = Duration.ofSeconds(11);

    /** Statements that are meant to read everything, by what they begin with. */
    private static final Set<String> THOROUGH = Set.of(
            "WITH moved AS (SELECT stock_level_id AS id"); // every minute: does each stock level agree with its ledgers?

    /** More rows than this no page needs, unless it tells of all that was found. */
    private static final long MANY = 5_000;
    private static final String SEARCH = "search_entry";

    private static List<Plan> plans;

    @BeforeAll
    static void useTheShop() {
        var database = SharedShop.database();
        Copies.multiply(database, SharedShop.IMPORTED, PRODUCTS / SharedShop.IMPORTED.products());
        Copies.fill(database);
        var data = new Dataset(PRODUCTS);
        var calls = new HotCalls(SharedShop.stoa(), data);
        var watched = Plans.watch(database, SharedShop.log());
        try (var shop = new Shop("stoa", SharedShop.stoa().base(), data, SharedShop.pid()).walked()) {
            var random = new Random(1);
            for (int time = 0; time < OFTEN; time++) {
                for (var operation : List.of(Operation.LIST, Operation.DETAIL, Operation.SEARCH, Operation.CART, Operation.CHECKOUT)) {
                    operation.perform(shop, random);
                }
                calls.perform();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Await.pause(TIMERS);
        plans = watched.read();
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
    void noStatementButASearchGoesThroughThousandsOfRows() {
        assertNone(plan -> plan.touched() > MANY && !plan.statement().contains(SEARCH));
    }

    private static void assertNone(Predicate<Plan> bad) {
        Map<String, Plan> found = new TreeMap<>();
        plans.stream().filter(plan -> THOROUGH.stream().noneMatch(plan.statement()::startsWith)).filter(bad)
                .forEach(plan -> found.putIfAbsent(plan.statement(), plan));
        assertEquals("", String.join("\n\n", found.values().stream().map(Plan::toString).toList()),
                found.size() + " of " + plans.stream().map(Plan::statement).distinct().count() + " statements");
    }
}
