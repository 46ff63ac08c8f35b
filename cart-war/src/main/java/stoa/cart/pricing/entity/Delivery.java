package stoa.cart.pricing.entity;

import stoa.kernel.money.Money;

/** The chosen way to deliver as the calculation sees it. */
public record Delivery(String optionId, Money price, String taxClass) { }
