package stoa.cart.pricing.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import stoa.kernel.money.Money;

/** A line or the delivery while it is calculated: what is left of it, and what was taken off. */
final class Part {

    private final String name;
    private final UUID lineId;
    private final Money gross;
    private final int units;
    private final String taxClass;
    private final List<DiscountAllocation> discounts = new ArrayList<>();
    private Money left;

    private Part(String name, UUID lineId, Money gross, int units, String taxClass) {
        this.name = name;
        this.lineId = lineId;
        this.gross = gross;
        this.units = units;
        this.taxClass = taxClass;
        this.left = gross;
    }

    static Part of(Item item) {
        return new Part("line " + item.lineId(), item.lineId(), item.gross(), item.quantity(), item.taxClass());
    }

    static Part of(Delivery delivery) {
        return new Part("shipping " + delivery.optionId(), null, delivery.price(), 1, delivery.taxClass());
    }

    void reduce(Promotion promotion, Money amount) {
        if (!amount.isZero()) {
            left = left.minus(amount);
            discounts.add(new DiscountAllocation(promotion.id(), promotion.code(), amount));
        }
    }

    QuotedLine quoted() {
        return new QuotedLine(lineId, gross, List.copyOf(discounts));
    }

    String name() {
        return name;
    }

    Money gross() {
        return gross;
    }

    Money left() {
        return left;
    }

    int units() {
        return units;
    }

    String taxClass() {
        return taxClass;
    }
}
