package stoa.order.orders.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.order.orders.entity.DiscountAllocation;
import stoa.order.orders.entity.FulfilmentStatus;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderLine;
import stoa.order.orders.entity.OrderStatus;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.orders.entity.ReturnStatus;
import stoa.order.orders.entity.TaxLine;

/**
 * An order as its owner and staff read it.
 *
 * @param token      a guest's proof of ownership; only when the order is placed
 * @param nextAction what the payer has to do; for the buyer only, while the payment requires it
 */
@Schema(name = "Order")
public record OrderView(UUID id, String number, String token, OrderStatus status, PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus, ReturnStatus returnStatus, UUID cartId, UUID customerId, String email,
        String locale, List<LineView> lines, @Schema(implementation = String[].class) JsonNode coupons,
        @Schema(implementation = AddressView.class) JsonNode shippingAddress,
        @Schema(implementation = AddressView.class) JsonNode billingAddress,
        @Schema(implementation = OptionView.class) JsonNode shippingOption, TotalsView totals, List<TaxView> taxLines,
        Instant createdAt, Instant updatedAt, Instant placedAt, Instant paymentDueAt, Instant closedAt,
        String closeReason, NextAction nextAction) {

    /** A line, as it was priced when bought. */
    @Schema(name = "OrderLine")
    public record LineView(UUID id, UUID variantId, UUID productId, String sku, String productSlug, String name,
            @Schema(type = SchemaType.OBJECT, additionalProperties = String.class) JsonNode options,
            int quantity, Money unitPrice, Money total, List<DiscountView> discounts, String taxClass) { }

    /** What an address holds; told as the cart wrote it. */
    @Schema(name = "OrderAddress")
    record AddressView(String name, String company, String line1, String line2, String city, String region,
            String postalCode, String country, String phone) { }

    /** How it is delivered; told as the cart wrote it. */
    @Schema(name = "OrderShippingOption")
    record OptionView(@Schema(description = "As the carts' shipping options call it") String id, String name,
            Money price) { }

    /** The part of a promotion that fell on a line. */
    @Schema(name = "OrderDiscount")
    public record DiscountView(UUID promotionId, String code, Money amount) { }

    /** The sums: grand = lines − discounts + shipping + (taxIncluded ? 0 : tax). */
    @Schema(name = "OrderTotals")
    public record TotalsView(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded,
            Money grand) { }

    /** The tax on one base. */
    @Schema(name = "OrderTax")
    public record TaxView(String taxClass, String jurisdiction, BigDecimal rate, TaxLine.Reason reason, Money base,
            Money amount) { }

    /** Where the payer goes on. */
    @Schema(name = "NextAction")
    public record NextAction(String type, String url) { }

    public static OrderView of(Order order) {
        return of(order, null, null);
    }

    /** As told to its buyer. */
    public static OrderView of(Order order, String token, NextAction nextAction) {
        var documents = order.documents();
        return new OrderView(order.id(), order.number(), token, order.status(), order.paymentStatus(),
                order.fulfilmentStatus(), order.returnStatus(), order.claim().cartId(), order.buyer().customerId(),
                order.buyer().email(), order.buyer().locale(),
                order.lines().stream().map(line -> line(line, order)).toList(), tree(documents.coupons()),
                tree(documents.shippingAddress()), tree(documents.billingAddress()), tree(documents.shippingOption()),
                totals(order), order.taxLines().stream().map(OrderView::tax).toList(), order.createdAt(),
                order.updatedAt(), order.placedAt().orElse(null), order.awaitsPayment() ? order.paymentDueAt() : null,
                order.closedAt().orElse(null), order.closeReason().orElse(null), nextAction);
    }

    private static LineView line(OrderLine line, Order order) {
        var article = line.article();
        return new LineView(line.id(), article.variantId(), article.productId(), article.sku(), article.productSlug(),
                article.name(), tree(line.options()), line.ordered(), line.unitPrice(), line.total(),
                order.discounts().stream().filter(part -> part.lineId().equals(line.id())).map(OrderView::discount)
                        .toList(), article.taxClass());
    }

    private static DiscountView discount(DiscountAllocation part) {
        return new DiscountView(part.promotionId(), part.code(), part.amount());
    }

    private static TotalsView totals(Order order) {
        var totals = order.totals();
        return new TotalsView(order.money(totals.lines()), order.money(totals.discounts()),
                order.money(totals.shipping()), order.money(totals.tax()), totals.taxIncluded(), order.grandTotal());
    }

    private static TaxView tax(TaxLine tax) {
        return new TaxView(tax.taxClass(), tax.jurisdiction(), tax.rate(), tax.reason(), tax.base(), tax.amount());
    }

    private static JsonNode tree(String document) {
        return document == null ? null : Json.tree(document);
    }
}
