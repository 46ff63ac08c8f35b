package stoa.cart.pricing.entity;

import java.util.Comparator;
import java.util.UUID;

/**
 * A reduction that may apply to a basket.
 *
 * @param code           the coupon that brings it; absent (null) if none is needed
 * @param priority       the higher goes first, on what is still whole
 * @param exclusivityGroup of all with one group only the largest applies; absent (null) if it goes with any
 */
public record Promotion(UUID id, String name, String code, Stage stage, Reduction reduction, int priority,
        String exclusivityGroup) {

    /** What is reduced: each line, the sum of the lines, or the delivery. */
    public enum Stage { LINE, ORDER, SHIPPING }

    static final Comparator<Promotion> IN_ORDER =
            Comparator.comparingInt(Promotion::priority).reversed().thenComparing(Promotion::id);
}
