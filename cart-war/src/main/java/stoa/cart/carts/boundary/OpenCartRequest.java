package stoa.cart.carts.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new cart may be told; both are the store's own unless told. */
@Schema(name = "NewCart")
public record OpenCartRequest(
        @Schema(description = "ISO 4217", examples = "EUR") String currency,
        @Schema(description = "BCP 47", examples = "en") String locale) { }
