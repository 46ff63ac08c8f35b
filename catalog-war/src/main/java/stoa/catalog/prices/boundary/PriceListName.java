package stoa.catalog.prices.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What staff may change of a price list. */
public record PriceListName(@NotBlank @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String name) { }
