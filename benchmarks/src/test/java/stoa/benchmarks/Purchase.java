package stoa.benchmarks;

import java.util.Random;
import org.HdrHistogram.Histogram;

/** From a new cart to the order of one piece, the ordering timed apart. */
final class Purchase implements Act {

    private final int skus;
    private volatile Histogram ordering = Tally.histogram();

    /** @param skus among which shoppers choose */
    Purchase(int skus) {
        this.skus = skus;
    }

    /** Forgets the times. */
    Purchase again() {
        ordering = Tally.histogram();
        return this;
    }

    /** How long POST /api/v1/orders took, in microseconds. */
    Histogram ordering() {
        return ordering;
    }

    @Override
    public void perform(Shop shop, Random random) {
        var cart = new Cart(shop);
        cart.add(shop.data().sku(random.nextInt(skus), 0));
        cart.completed();
        long since = System.nanoTime();
        cart.order();
        Tally.record(ordering, (System.nanoTime() - since) / 1000);
    }
}
