package stoa.cart.carts.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.shipping.entity.ShippingOption;
import stoa.kernel.money.Money;

/** A way to deliver, as shoppers see it. */
@Schema(name = "ShippingOption")
public record ShippingOptionView(@Schema(description = "What shippingOptionId takes") String id, String name, Money price) {

    /** All ways to deliver a cart. */
    @Schema(name = "ShippingOptions")
    public record Options(List<ShippingOptionView> items) { }

    public static ShippingOptionView of(ShippingOption option) {
        return new ShippingOptionView(option.id(), option.name(), option.price());
    }
}
