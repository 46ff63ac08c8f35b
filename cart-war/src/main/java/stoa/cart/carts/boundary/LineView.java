package stoa.cart.carts.boundary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.carts.control.PricedCart;
import stoa.cart.carts.entity.CartLine;
import stoa.kernel.money.Money;

/**
 * A line as shoppers see it.
 *
 * @param total before discounts
 */
@Schema(name = "CartLine")
public record LineView(UUID id, UUID variantId, String sku, String productSlug, String name,
        Map<String, String> options, int quantity, Money unitPrice, Money total, List<DiscountView> discounts,
        String availability) {

    static LineView of(CartLine line, PricedCart cart) {
        var quoted = cart.quote().line(line.id());
        return new LineView(line.id(), line.variantId(), line.sku(), line.productSlug(), line.name(), line.options(),
                line.quantity(), line.unitPrice(), quoted.total(), DiscountView.of(quoted), line.availability());
    }
}
