package stoa.order.inventory.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stoa.order.inventory.control.Warehouse.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;

@Timeout(120)
class StockUnderLoadIT {

    final Warehouse warehouse = new Warehouse();

    @AfterEach
    void theLedgersAgree() {
        assertEquals(List.of(), warehouse.differences());
    }

    @Test
    void fiftyUnitsAreSoldToTwoHundredBuyersExactlyFiftyTimes() throws Exception {
        var mug = warehouse.with(50);
        var outcomes = atOnce(200, buyer -> () -> warehouse.order(Ids.next(), mug.line(0, 1)));
        assertEquals(Map.of("done", 50, "out-of-stock", 150), outcomes);
        assertEquals(0, warehouse.level(mug).available());
    }

    @Test
    void twoSkusBoughtInOppositeOrderDoNotDeadlock() throws Exception {
        var mug = warehouse.with(1000);
        var cup = warehouse.with(1000);
        var before = deadlocks();
        var outcomes = atOnce(200, buyer -> () -> buyer % 2 == 0
                ? warehouse.order(Ids.next(), mug.line(0, 1), cup.line(1, 2))
                : warehouse.order(Ids.next(), cup.line(0, 2), mug.line(1, 1)));
        assertEquals(Map.of("done", 200), outcomes);
        assertEquals(before, deadlocks());
        assertEquals(200, warehouse.level(mug).reserved());
        assertEquals(400, warehouse.level(cup).reserved());
    }

    @Test
    void aLineGoesToTheOtherLocationWhenSomebodyWasFaster() throws Exception {
        var code = "far-" + Ids.next();
        warehouse.locations.add(Ids.next(), code, "Far", 9);
        var mug = warehouse.with(20);
        warehouse.count(counted(mug.variant(), mug.sku(), code, 20, 2));
        assertEquals(Map.of("done", 40, "out-of-stock", 60),
                atOnce(100, buyer -> () -> warehouse.order(Ids.next(), mug.line(0, 1))));
    }

    @Test
    void holdsOrdersReleasesCountsAndSweepsLeaveTheLedgersInAgreement() throws Exception {
        var goods = IntStream.range(0, 4).mapToObj(i -> warehouse.with(60)).toList();
        var before = deadlocks();
        atOnce(200, buyer -> () -> {
            var random = new Random(buyer);
            var cart = Ids.next();
            var lines = IntStream.range(0, 3)
                    .mapToObj(line -> goods.get(random.nextInt(4)).line(line, 1 + random.nextInt(2)))
                    .toArray(Demand[]::new);
            warehouse.hold(cart, Duration.ofSeconds(random.nextBoolean() ? -1 : 60), lines);
            if (buyer % 10 == 0) {
                var counted = goods.get(random.nextInt(4));
                warehouse.count(counted(counted.variant(), counted.sku(), null, 50, 2 + buyer));
            }
            warehouse.sweep();
            var order = warehouse.order(cart, lines);
            if (random.nextBoolean()) {
                warehouse.release(order);
            }
            return order;
        });
        assertEquals(before, deadlocks());
        goods.forEach(one -> assertEquals(0, warehouse.level(one).shortage() == 0
                ? Math.max(0, warehouse.level(one).reserved() - warehouse.level(one).onHand()) : 0));
    }

    /** @return how often each outcome came: done, or a problem's code */
    private static Map<String, Integer> atOnce(int threads, Function<Integer, Callable<?>> work) throws Exception {
        var start = new CyclicBarrier(threads);
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < threads; i++) {
                var task = work.apply(i);
                tasks.add(() -> {
                    start.await();
                    return outcome(task);
                });
            }
            var outcomes = new ArrayList<String>();
            for (var future : executor.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes.stream().collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum, TreeMap::new));
        } finally {
            executor.shutdownNow();
        }
    }

    private static String outcome(Callable<?> task) throws Exception {
        try {
            task.call();
            return "done";
        } catch (Problem refused) {
            return refused.type().code();
        }
    }

    private long deadlocks() {
        return warehouse.jdbi.withHandle(sql -> sql.createQuery(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").mapTo(Long.class).one());
    }
}
