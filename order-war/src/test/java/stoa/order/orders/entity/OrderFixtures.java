package stoa.order.orders.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;

/** Orders as tests like to talk about them. */
public final class OrderFixtures {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Currency USD = Currency.getInstance("USD");

    private OrderFixtures() { }

    /** Two mugs at 10.00 and 5.00 of shipping, for a guest, at noon. */
    public static Order anOrder() {
        return Order.from(draft(new Totals(2000, 0, 500, 0, false, 2500), mugs(2)), "100001", NOON, HALF_AN_HOUR);
    }

    static OrderLine mugs(int quantity) {
        var article = new OrderLine.Article(Ids.next(), Ids.next(), "mug", "MUG-1", "Mug", "standard", true);
        return new OrderLine(Ids.next(), article, "{}", quantity, Money.of("10.00", "USD"));
    }

    static OrderDraft draft(Totals totals, OrderLine... lines) {
        return new OrderDraft(Ids.next(), new Claim(Ids.next(), Ids.next()), new Buyer(null, "ada@example.org", "en"), USD,
                totals, new Documents("{}", null, null, "[]", "1", "[]"), List.of(lines), List.of(), List.of());
    }
}
