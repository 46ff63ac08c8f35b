package stoa.cart.carts.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.carts.control.AddLine.Wanted;
import stoa.cart.carts.entity.CartLine;
import stoa.kernel.validation.PlainText;

/** A variant to put into a cart, named by id or sku. */
@Schema(name = "NewCartLine")
public record LineRequest(UUID variantId, @Size(min = 1, max = 255) @PlainText String sku,
        @NotNull @Min(1) @Max(CartLine.MOST) Integer quantity) {

    Wanted wanted() {
        return new Wanted(Optional.ofNullable(variantId), Optional.ofNullable(sku));
    }
}
