package stoa.cart.carts.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.pricing.entity.QuotedLine;
import stoa.kernel.money.Money;

/**
 * What a promotion takes off a line.
 *
 * @param code the coupon that brought it, if any
 */
@Schema(name = "CartDiscount")
public record DiscountView(UUID promotionId, String code, Money amount) {

    public static List<DiscountView> of(QuotedLine line) {
        return line.discounts().stream()
                .map(discount -> new DiscountView(discount.promotionId(), discount.code(), discount.amount())).toList();
    }
}
