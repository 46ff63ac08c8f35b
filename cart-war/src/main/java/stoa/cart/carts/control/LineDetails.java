package stoa.cart.carts.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import stoa.cart.carts.entity.CartLine;

/** All of a line that a shopper may write. */
public record LineDetails(@NotNull @Min(1) @Max(CartLine.MOST) Integer quantity) { }
