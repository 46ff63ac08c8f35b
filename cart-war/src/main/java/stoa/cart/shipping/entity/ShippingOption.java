package stoa.cart.shipping.entity;

import stoa.kernel.money.Money;

/** A way to deliver, at its price for one cart. */
public record ShippingOption(String id, String name, Money price, String taxClass) { }
