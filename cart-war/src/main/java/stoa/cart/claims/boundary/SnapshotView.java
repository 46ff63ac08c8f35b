package stoa.cart.claims.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.cart.carts.boundary.DiscountView;
import stoa.cart.carts.boundary.ShippingOptionView;
import stoa.cart.carts.boundary.TotalsView;
import stoa.cart.carts.control.PricedCart;
import stoa.cart.carts.entity.Address;
import stoa.cart.carts.entity.CartLine;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.carts.entity.Requirement;
import stoa.cart.claims.control.Claimed;
import stoa.cart.pricing.entity.Calculation;
import stoa.cart.pricing.entity.TaxLine;
import stoa.cart.pricing.entity.TraceStep;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;

/** A claimed cart as an order keeps it: all that shoppers see of it, and what stock, tax and audits need. */
public record SnapshotView(UUID id, CartStatus status, String currency, String locale, String email, boolean guest,
        UUID customerId, UUID claimId, Instant claimedUntil, List<Line> lines, List<String> coupons,
        Address shippingAddress, Address billingAddress, ShippingOptionView shippingOption, TotalsView totals,
        List<Requirement> requirements, String quoteHash, Instant expiresAt, List<TaxLine> taxLines,
        List<Object> promotions, String calculationVersion, List<TraceStep> trace) {

    /** A line with what stock and tax need. */
    public record Line(UUID id, UUID variantId, UUID productId, String sku, String productSlug, String name,
            Map<String, String> options, int quantity, Money unitPrice, Money total, List<DiscountView> discounts,
            String availability, String taxClass, String inventoryPolicy) { }

    /** The snapshot as JSON. */
    static String json(Claimed claimed) {
        var priced = claimed.cart();
        var cart = priced.cart();
        var details = cart.details();
        var quote = priced.quote();
        return Json.write(new SnapshotView(cart.id(), cart.status(), cart.currency().getCurrencyCode(), cart.locale(),
                details.email(), cart.customerId().isEmpty(), cart.customerId().orElse(null), claimed.claimId(),
                cart.claimedUntil(), cart.lines().stream().map(line -> line(line, priced)).toList(), List.of(),
                details.shippingAddress(), details.billingAddress(),
                priced.option().map(ShippingOptionView::of).orElse(null), TotalsView.of(quote.totals()),
                priced.requirements(), quote.hash(), cart.expiresAt(), quote.taxLines(), List.of(),
                Calculation.VERSION, quote.trace()));
    }

    private static Line line(CartLine line, PricedCart priced) {
        var quoted = priced.quote().line(line.id());
        return new Line(line.id(), line.variantId(), line.productId(), line.sku(), line.productSlug(), line.name(),
                line.options(), line.quantity(), line.unitPrice(), quoted.total(), DiscountView.of(quoted),
                line.availability(), line.taxClass(), line.inventoryPolicy());
    }
}
