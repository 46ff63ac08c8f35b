package stoa.cart.pricing.entity;

import java.util.UUID;
import stoa.kernel.money.Money;

/** What one promotion takes off one line, or off the delivery. */
public record DiscountAllocation(UUID promotionId, String code, Money amount) { }
