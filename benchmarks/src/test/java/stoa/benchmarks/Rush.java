package stoa.benchmarks;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import stoa.systemtests.harness.Await;

/** Many full carts that are ordered in the same moment; who is told to come again does. */
final class Rush {

    private static final int FILLERS = 8;
    private static final int MOST_TRIES = 60;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Shop shop;
    private final int size;
    private final AtomicReferenceArray<Cart> carts;
    private final Histogram latency = Tally.histogram();
    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    Rush(Shop shop, int size) {
        this.shop = shop;
        this.size = size;
        this.carts = new AtomicReferenceArray<>(size);
    }

    /** Fills the carts without haste and orders them all at once. */
    Rush ordered() {
        Crowd.of(FILLERS, filler -> {
            var random = new Random(filler);
            for (int i = filler; i < size; i += FILLERS) {
                var cart = new Cart(shop);
                cart.add(shop.data().sku(random));
                carts.set(i, cart.completed());
            }
        });
        var start = new CyclicBarrier(size);
        Crowd.of(size, number -> {
            start.await();
            order(carts.get(number), System.nanoTime());
        });
        return this;
    }

    /** How many became orders in the end. */
    int placed() {
        return placed.get();
    }

    void tell(Grid figures) {
        figures.row(size + " orders at once: 201 in the end", placed.get(), size).row("of these at the first try", atOnce.get(), "")
                .row("until the 201, p50 ms", latency.getValueAtPercentile(50) / 1000.0, "")
                .row("until the 201, the last ms", latency.getMaxValue() / 1000.0, "");
    }

    @Override
    public String toString() {
        return placed + " of " + size + " ordered, the first failure: " + firstFailure;
    }

    private void order(Cart cart, long since) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                cart.order();
                placed.incrementAndGet();
                atOnce.addAndGet(tries == 1 ? 1 : 0);
                Tally.record(latency, (System.nanoTime() - since) / 1000);
                return;
            } catch (Client.Wrong refused) {
                firstFailure.compareAndSet(null, refused.getMessage());
                if (!refused.refused()) {
                    return;
                }
                Await.pause(AGAIN);
            } catch (RuntimeException broken) {
                firstFailure.compareAndSet(null, broken.toString());
                return;
            }
        }
    }
}
