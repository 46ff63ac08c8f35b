package stoa.order.checkout.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an order is called off, if the caller wants to say. */
@Schema(name = "CancelRequest")
public record CancelRequest(@Size(min = 1, max = 500) String reason) { }
