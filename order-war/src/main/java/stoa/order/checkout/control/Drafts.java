package stoa.order.checkout.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.order.inventory.control.Demand;
import stoa.order.orders.entity.Buyer;
import stoa.order.orders.entity.Claim;
import stoa.order.orders.entity.DiscountAllocation;
import stoa.order.orders.entity.Documents;
import stoa.order.orders.entity.OrderDraft;
import stoa.order.orders.entity.OrderLine;
import stoa.order.orders.entity.TaxLine;
import stoa.order.orders.entity.Totals;

/** Makes an order's draft of a claimed cart, word for word. */
final class Drafts {

    private static final String TRACKED = "TRACKED";

    private Drafts() { }

    static OrderDraft of(CartSnapshot cart) {
        var lines = cart.lines().stream().map(Drafts::line).toList();
        return new OrderDraft(Ids.next(), new Claim(cart.id(), cart.claimId()),
                new Buyer(cart.customerId(), cart.email(), cart.locale()), cart.totals().grand().currency(),
                totals(cart.totals()), documents(cart), lines,
                cart.taxLines() == null ? List.of() : cart.taxLines().stream().map(Drafts::tax).toList(),
                IntStream.range(0, lines.size()).boxed()
                        .flatMap(i -> discounts(lines.get(i).id(), cart.lines().get(i).discounts()).stream()).toList());
    }

    /** What the order's lines ask of the stock, each pointing to its place in the cart. */
    static List<Demand> demands(List<OrderLine> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> demand(lines.get(i), "/lines/" + i)).toList();
    }

    private static Demand demand(OrderLine line, String pointer) {
        var article = line.article();
        return new Demand(line.id(), pointer, article.variantId(), article.sku(), line.ordered(), article.tracked());
    }

    private static OrderLine line(CartSnapshot.Line line) {
        var article = new OrderLine.Article(line.variantId(), line.productId(), line.productSlug(), line.sku(),
                line.name(), line.taxClass(), TRACKED.equals(line.inventoryPolicy()));
        return new OrderLine(Ids.next(), article, text(line.options(), "{}"), line.quantity(), line.unitPrice());
    }

    private static Totals totals(CartSnapshot.Totals totals) {
        return new Totals(totals.lines().minor(), totals.discounts().minor(), totals.shipping().minor(),
                totals.tax().minor(), totals.taxIncluded(), totals.grand().minor());
    }

    private static Documents documents(CartSnapshot cart) {
        return new Documents(text(cart.shippingAddress(), "{}"), text(cart.billingAddress(), null),
                text(cart.shippingOption(), null), text(cart.coupons(), "[]"),
                cart.calculationVersion() == null ? "1" : cart.calculationVersion(), text(cart.trace(), "[]"));
    }

    private static TaxLine tax(CartSnapshot.Tax tax) {
        return new TaxLine(Ids.next(), tax.taxClass(), tax.jurisdiction(), tax.rate(),
                TaxLine.Reason.valueOf(tax.reason()), tax.base(), tax.amount());
    }

    private static List<DiscountAllocation> discounts(UUID lineId, JsonNode told) {
        if (told == null || !told.isArray()) {
            return List.of();
        }
        return IntStream.range(0, told.size()).mapToObj(told::get)
                .map(part -> new DiscountAllocation(Ids.next(), lineId,
                        UUID.fromString(part.path("promotionId").asText()), part.path("code").asText(null),
                        Json.read(part.path("amount").toString(), Money.class))).toList();
    }

    private static String text(JsonNode document, String absent) {
        return document == null || document.isNull() ? absent : document.toString();
    }
}
