package stoa.order.checkout.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.money.Money;
import stoa.order.checkout.control.PaymentChoice;

/**
 * The wish to order a cart.
 *
 * @param expectedTotal the grand total that the buyer saw; ordered is at no other
 */
@Schema(name = "OrderRequest")
public record OrderRequest(@NotNull UUID cartId, @NotNull Money expectedTotal, @NotNull @Valid PaymentRequest payment) {

    /** How the buyer wants to pay. */
    @Schema(name = "PaymentRequest")
    public record PaymentRequest(@NotBlank @Size(max = 100) String provider, @NotBlank @Size(max = 100) String method) {

        PaymentChoice choice() {
            return new PaymentChoice(provider, method);
        }
    }
}
