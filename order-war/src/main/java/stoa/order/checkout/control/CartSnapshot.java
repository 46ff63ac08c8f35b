package stoa.order.checkout.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stoa.kernel.money.Money;

/** A cart as it was claimed: all that an order keeps of it. What else the cart tells is of no interest here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CartSnapshot(UUID id, UUID claimId, Instant claimedUntil, UUID customerId, String email, String locale,
        List<Line> lines, JsonNode coupons, JsonNode shippingAddress, JsonNode billingAddress, JsonNode shippingOption,
        Totals totals, List<Tax> taxLines, String calculationVersion, JsonNode trace) {

    /** A guest's cart that a customer orders makes the order the customer's. */
    CartSnapshot boughtBy(UUID customer) {
        return customerId != null || customer == null ? this : new CartSnapshot(id, claimId, claimedUntil, customer, email,
                locale, lines, coupons, shippingAddress, billingAddress, shippingOption, totals, taxLines,
                calculationVersion, trace);
    }

    /** A line as the cart priced it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID id, UUID variantId, UUID productId, String productSlug, String sku, String name, JsonNode options,
            int quantity, Money unitPrice, JsonNode discounts, String taxClass, String inventoryPolicy) { }

    /** The cart's sums. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Totals(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded, Money grand) { }

    /** A tax line of the cart's. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tax(String taxClass, String jurisdiction, BigDecimal rate, String reason, Money base, Money amount) { }
}
