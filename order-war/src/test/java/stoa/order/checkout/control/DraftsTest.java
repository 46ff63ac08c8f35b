package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stoa.kernel.json.Json;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.TaxLine;

class DraftsTest {

    private static final String CART = """
            {"id": "019a9f00-0000-7000-8000-000000000001", "claimId": "019a9f00-0000-7000-8000-000000000002",
             "claimedUntil": "2026-11-21T12:01:00.000000Z", "guest": true, "email": "ada@example.org", "locale": "en",
             "lines": [{"id": "019a9f00-0000-7000-8000-000000000003", "availability": "IN_STOCK",
               "variantId": "019a9f00-0000-7000-8000-000000000004", "productId": "019a9f00-0000-7000-8000-000000000005",
               "sku": "MUG-1", "name": "Mug", "options": {"Size": "M"}, "quantity": 2, "taxClass": "standard",
               "unitPrice": {"amount": "10.00", "currency": "EUR"}, "total": {"amount": "20.00", "currency": "EUR"},
               "discounts": [{"promotionId": "019a9f00-0000-7000-8000-000000000006", "code": "TEN",
                 "amount": {"amount": "2.00", "currency": "EUR"}}], "inventoryPolicy": "%s"}],
             "coupons": ["TEN"], "shippingAddress": {"name": "Ada"}, "totals": {
               "lines": {"amount": "20.00", "currency": "EUR"}, "discounts": {"amount": "2.00", "currency": "EUR"},
               "shipping": {"amount": "5.00", "currency": "EUR"}, "tax": {"amount": "3.67", "currency": "EUR"},
               "taxIncluded": true, "grand": {"amount": "%s", "currency": "EUR"}},
             "taxLines": [{"taxClass": "standard", "jurisdiction": "DE", "rate": 0.19, "reason": "STANDARD",
               "base": {"amount": "19.33", "currency": "EUR"}, "amount": {"amount": "3.67", "currency": "EUR"}}],
             "promotions": [], "calculationVersion": "1", "trace": [{"step": "line"}], "quoteHash": "5f1c"}""";

    @Test
    void anOrderIsTheCartWordForWord() {
        var order = order("TRACKED", "23.00");
        assertEquals("23.00 EUR", order.grandTotal().toString());
        assertEquals("{\"Size\":\"M\"}", order.lines().get(0).options());
        assertEquals("[\"TEN\"]", order.documents().coupons());
        assertEquals("[{\"step\":\"line\"}]", order.documents().trace());
        assertEquals(TaxLine.Reason.STANDARD, order.taxLines().get(0).reason());
        assertEquals("0.19", order.taxLines().get(0).rate().toPlainString());
        assertEquals("2.00 EUR", order.discounts().get(0).amount().toString());
        assertEquals(order.lines().get(0).id(), order.discounts().get(0).lineId());
    }

    @Test
    void onlyWhatIsTrackedAsksOfTheStock() {
        assertEquals(true, Drafts.demands(order("TRACKED", "23.00").lines()).get(0).tracked());
        assertEquals(false, Drafts.demands(order("UNTRACKED", "23.00").lines()).get(0).tracked());
        assertEquals("/lines/0", Drafts.demands(order("TRACKED", "23.00").lines()).get(0).pointer());
    }

    @Test
    void aCartThatDoesNotAddUpIsNotOrdered() {
        assertThrows(IllegalArgumentException.class, () -> order("TRACKED", "22.99"));
    }

    private static Order order(String policy, String grand) {
        var cart = Json.read(CART.formatted(policy, grand), CartSnapshot.class);
        return Order.from(Drafts.of(cart), "1", Instant.EPOCH, Duration.ofMinutes(30));
    }
}
