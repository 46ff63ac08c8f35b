package stoa.systemtests.shop;

import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** The shop as its people speak of it: guests who buy, and the staff's goods and stock. */
public final class Shop {

    private final Stoa stoa;

    public Shop(Stoa stoa) {
        this.stoa = stoa;
    }

    public static Shop shared() {
        return new Shop(Stoa.shared());
    }

    public Stoa stoa() {
        return stoa;
    }

    public Guest aGuest() {
        return new Guest(stoa, "USD");
    }

    public Guest aGuestPayingIn(String currency) {
        return new Guest(stoa, currency);
    }

    /** A new product of one variant, sold at 12.50 USD and 11.00 EUR, with this stock on hand. */
    public Goods sells(String name, int onHand) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var sku = "ST-" + name.toUpperCase().replaceAll("[^A-Z0-9]+", "-") + "-" + mark;
        var variant = Map.of("sku", sku, "options", Map.of("Size", "One"), "prices", List.of(
                Map.of("amount", "12.50", "currency", "USD"), Map.of("amount", "11.00", "currency", "EUR")));
        var product = Map.of("slug", "st-" + name.toLowerCase().replaceAll("[^a-z0-9]+", "-") + "-" + mark,
                "name", name + " " + mark, "options", List.of("Size"), "variants", List.of(variant));
        var made = stoa.as("catalog-manager", "POST", CATALOG + "/products").json(product).send().expect(201).json();
        var goods = new Goods(stoa, made.path("id").asText(), made.path("slug").asText(), sku);
        goods.level();
        if (onHand > 0) {
            goods.counted(onHand);
        }
        return goods;
    }

    public Answer counts(String sku, int onHand) {
        return stoa.as("order-manager", "POST", ORDERS + "/stock-levels/batch")
                .json(Map.of("items", List.of(Map.of("sku", sku, "onHand", onHand)))).send().expect(200);
    }

    /** An order as the staff sees it. */
    public JsonNode order(String id) {
        return stoa.as("order-manager", "GET", ORDERS + "/" + id).send().expect(200).json();
    }

    public void awaitStatus(String orderId, String status, Duration patience) {
        Await.until("order " + orderId + " is " + status, patience,
                () -> order(orderId).path("status").asText().equals(status));
    }

    public JsonNode reconciliation() {
        return stoa.as("order-manager", "GET", ORDERS + "/inventory/reconciliation").send().expect(200).json();
    }

    static Optional<JsonNode> first(JsonNode items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }
}
