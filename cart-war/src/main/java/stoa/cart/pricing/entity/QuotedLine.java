package stoa.cart.pricing.entity;

import java.util.List;
import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * What a line, or the delivery, costs.
 *
 * @param lineId absent (null) for the delivery
 * @param total  before discounts
 */
public record QuotedLine(UUID lineId, Money total, List<DiscountAllocation> discounts) { }
