package stoa.order.orders.entity;

import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** All that an order is made of. */
public record OrderDraft(UUID id, Claim claim, Buyer buyer, Currency currency, Totals totals, Documents documents,
        List<OrderLine> lines, List<TaxLine> taxLines, List<DiscountAllocation> discounts) {

    void verify() {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has at least one line");
        }
        if (!totals.isSound() || lines.stream().mapToLong(line -> line.total().minor()).sum() != totals.lines()) {
            throw new IllegalArgumentException("the order's totals don't add up");
        }
        if (!lines.stream().allMatch(line -> line.total().currency().equals(currency))) {
            throw new IllegalArgumentException("an order has one currency");
        }
    }
}
