package stoa.benchmarks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import stoa.systemtests.harness.Await;

/** Prices that change while shoppers go round: block after block of products, until this is closed. */
final class PriceChanges implements AutoCloseable {

    /** Products whose prices change together. */
    static final int BLOCK = 200;

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final AtomicLong BLOCKS = new AtomicLong();
    /** No divisor of it counts the blocks, so that a block's price is another one each time. */
    private static final int HIGHEST_RISE = 47;

    private final Dataset data;
    private final Change change;
    private final Thread thread = new Thread(this::repeat, "price-changes");
    private final AtomicLong products = new AtomicLong();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();
    private volatile boolean ended;

    /** How a server is told new prices. */
    @FunctionalInterface
    interface Change {

        /** @param rise by which the products are dearer than at first, in cents */
        void of(Dataset data, int from, int count, int rise);
    }

    PriceChanges(Dataset data, Change change) {
        this.data = data;
        this.change = change;
    }

    PriceChanges begun() {
        thread.start();
        return this;
    }

    /** How many products have new prices so far. */
    long products() {
        return products.get();
    }

    /** Why a block was not taken, for the first one that was not. */
    Optional<String> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }

    private void repeat() {
        int blocks = Math.max(1, data.products() / BLOCK);
        while (!ended) {
            long block = BLOCKS.getAndIncrement();
            try {
                change.of(data, (int) (block % blocks) * BLOCK, BLOCK, 1 + (int) (block % HIGHEST_RISE));
                products.addAndGet(BLOCK);
            } catch (RuntimeException | AssertionError failed) {
                firstFailure.compareAndSet(null, String.valueOf(failed));
                Await.pause(AGAIN);
            }
        }
    }

    /** Returns when the block that is under way is done. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
