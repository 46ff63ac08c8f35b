package stoa.systemtests.shop;

import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** One product of one variant, made by a test for itself, and its stock. */
public record Goods(Stoa stoa, String productId, String slug, String sku) {

    private static final Duration STOCK_FOLLOWS = Duration.ofSeconds(10);

    /** The stock level, awaited as it follows the new product by an event. */
    public JsonNode level() {
        return Await.value("a stock level of " + sku, STOCK_FOLLOWS, () -> Shop.first(
                stoa.as("order-manager", "GET", ORDERS + "/stock-levels?sku=" + sku).send().expect(200).json().path("items")));
    }

    public Goods counted(int onHand) {
        var told = stoa.as("order-manager", "POST", ORDERS + "/stock-levels/batch")
                .json(Map.of("items", List.of(Map.of("sku", sku, "onHand", onHand)))).send().expect(200);
        if (level().path("onHand").asInt() != onHand) {
            throw new AssertionError("Not counted: " + told);
        }
        return this;
    }

    public int onHand() {
        return level().path("onHand").asInt();
    }

    public int reserved() {
        return level().path("reserved").asInt();
    }

    public int available() {
        return level().path("available").asInt();
    }

    public String availability() {
        return stoa.get(CATALOG + "/products/" + slug).send().expect(200).json().path("availability").asText();
    }

    public Goods awaitAvailability(String band, Duration patience) {
        Await.until(sku + " is " + band, patience, () -> availability().equals(band));
        return this;
    }
}
