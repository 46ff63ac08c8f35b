package stoa.order.checkout.control;

/** By whom and how the buyer wants to pay, as {@code sandbox}, {@code card-ok}. */
public record PaymentChoice(String provider, String method) { }
