package stoa.cart.carts.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.carts.control.PricedCart;
import stoa.cart.pricing.entity.Calculation;
import stoa.cart.pricing.entity.TraceStep;

/** How a cart's totals came about. */
@Schema(name = "CartTrace")
public record TraceView(String calculationVersion, String quoteHash, List<TraceStep> steps) {

    static TraceView of(PricedCart cart) {
        return new TraceView(Calculation.VERSION, cart.quote().hash(), cart.quote().trace());
    }
}
