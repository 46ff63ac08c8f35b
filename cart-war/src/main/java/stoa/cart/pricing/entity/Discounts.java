package stoa.cart.pricing.entity;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import stoa.cart.pricing.entity.Promotion.Stage;
import stoa.kernel.money.Money;

/** Takes promotions off: each exclusivity group keeps its largest, the survivors go by priority on what is left. */
final class Discounts {

    private final List<Promotion> promotions;
    private final RoundingMode mode;
    private final List<TraceStep> trace;

    Discounts(List<Promotion> promotions, RoundingMode mode, List<TraceStep> trace) {
        this.promotions = promotions;
        this.mode = mode;
        this.trace = trace;
    }

    /** LINE and SHIPPING promotions: each part for itself. */
    void reduceEach(Stage stage, List<Part> parts) {
        for (var part : parts) {
            for (var promotion : survivors(stage, part.left())) {
                var amount = promotion.reduction().of(part.left(), mode);
                part.reduce(promotion, amount);
                trace.add(TraceStep.applied(step(stage), promotion.name(), part.name(), amount));
            }
        }
    }

    /** ORDER promotions: off the sum of what is left, spread over the parts. */
    void reduceTogether(List<Part> parts) {
        for (var promotion : parts.isEmpty() ? List.<Promotion>of() : survivors(Stage.ORDER, left(parts))) {
            var base = left(parts);
            var amount = promotion.reduction().of(base, mode);
            var shares = amount.allocate(parts.stream().map(part -> BigDecimal.valueOf(part.left().minor())).toList());
            for (int i = 0; i < shares.size(); i++) {
                parts.get(i).reduce(promotion, shares.get(i));
            }
            trace.add(TraceStep.applied(step(Stage.ORDER), promotion.name(), base, amount));
        }
    }

    private List<Promotion> survivors(Stage stage, Money base) {
        var largest = new HashMap<String, Promotion>();
        var survivors = new ArrayList<Promotion>();
        for (var promotion : promotions.stream().filter(any -> any.stage() == stage).sorted(Promotion.IN_ORDER).toList()) {
            if (promotion.exclusivityGroup() == null) {
                survivors.add(promotion);
            } else {
                largest.merge(promotion.exclusivityGroup(), promotion, (one, other) -> larger(one, other, base));
            }
        }
        promotions.stream().filter(any -> any.stage() == stage && any.exclusivityGroup() != null)
                .filter(not(largest::containsValue))
                .forEach(loser -> trace.add(TraceStep.rejected(step(stage), loser.name(), base, "exclusive")));
        survivors.addAll(largest.values());
        survivors.sort(Promotion.IN_ORDER);
        return survivors;
    }

    private Promotion larger(Promotion one, Promotion other, Money base) {
        return other.reduction().of(base, mode).compareTo(one.reduction().of(base, mode)) > 0 ? other : one;
    }

    private static Money left(List<Part> parts) {
        return parts.stream().map(Part::left).reduce(Money::plus).orElseThrow();
    }

    private static String step(Stage stage) {
        return "promotion." + stage;
    }
}
